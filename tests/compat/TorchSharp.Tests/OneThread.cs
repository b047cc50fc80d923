using System.Runtime.CompilerServices;
using TorchSharp;

// The generator of random numbers and the switch for gradients are shared by the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Reprise.Compat;

/// <summary>Bits are compared, so every test computes on one thread.</summary>
internal static class OneThread
{
#pragma warning disable CA2255 // A test assembly has no entry point of its own.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Start() => torch.set_num_threads(1);
}
