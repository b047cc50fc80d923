using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Where networks are trained: <c>training.device</c>.</summary>
internal static class TrainingDevice
{
    /// <summary>Finds the device that a param names.</summary>
    /// <param name="name"><c>cpu</c>, <c>cuda</c>, or <c>auto</c> for a GPU where there is one.</param>
    /// <exception cref="StageException">The device is not there, or not known.</exception>
    public static Device Of(string name) => (name, cuda.is_available()) switch
    {
        ("cpu", _) or ("auto", false) => CPU,
        ("cuda", true) or ("auto", true) => CUDA,
        ("cuda", false) => throw new StageException(
            Codes.NoDevice,
            "training.device",
            "training.device is cuda, but the engine sees no NVIDIA GPU: the machine has none, its driver is not installed, or libtorch is built without CUDA "
            + "(TorchSharp-cuda-linux with -p:Torch=cuda, or a CUDA build that -p:LibTorch=<folder> names). Install what is missing, or set training.device to auto or cpu."),
        _ => throw new StageException(Codes.NoDevice, "training.device", $"There is no device '{name}'; set training.device to auto, cpu or cuda."),
    };

    /// <summary>The facts about the engine, and the device beside them.</summary>
    public static IReadOnlyDictionary<string, string> Facts(IReadOnlyDictionary<string, string> engine, Device device) =>
        new SortedDictionary<string, string>(engine.ToDictionary(), StringComparer.Ordinal) { ["device"] = device.ToString() };
}
