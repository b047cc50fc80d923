using System.Runtime.InteropServices;

namespace Reprise.Machine;

/// <summary>Names the tensor engine as far as results may depend on it: the facts in the fingerprint of every stage that trains.</summary>
internal static class TorchEngine
{
    /// <summary>Describes the engine of a build.</summary>
    /// <param name="provider"><c>package</c> or <c>compat</c>.</param>
    /// <param name="packages">The pinned packages, with their versions, that are the engine in package mode.</param>
    /// <param name="determinism"><c>strict</c> pins the instruction set of the kernels; <c>fast</c> lets each machine use its best.</param>
    /// <param name="card">The model of the graphics card that trainings may take; null for none.</param>
    /// <param name="files">Looks for the machine's own libraries.</param>
    public static SortedDictionary<string, string> Describe(string provider, string packages, string determinism, string? card, NativeFiles files)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
            ["determinism"] = determinism,
            ["provider"] = provider == "package" ? packages : "libtorch of this machine",
        };

        if (provider != "package") AddLibraries(facts, files);
        if (card is not null) facts["gpu"] = card;

        // Programs inherit it, and with it libraries of another folder.
        if (Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") is { Length: > 0 } folders) facts["LD_LIBRARY_PATH"] = folders;

        if (determinism == "strict" && RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            // Kernels for wider registers add in another order; every x64 machine of the last decade has AVX2.
            facts["env ATEN_CPU_CAPABILITY"] = "avx2";
            facts["env DNNL_MAX_CPU_ISA"] = "AVX2";
            facts["env OPENBLAS_CORETYPE"] = "Haswell";
            facts["env MKL_CBWR"] = "AVX2";
        }

        return facts;
    }

    private static void AddLibraries(SortedDictionary<string, string> facts, NativeFiles files)
    {
        facts["libtorch"] = files.LibraryOf("libtorch_cpu.so");
        facts["blas"] = BlasOf(files);
        if (files.Locate("libtorch_cuda.so") is not null) facts["libtorch for CUDA"] = files.LibraryOf("libtorch_cuda.so");
    }

    /// <summary>Debian switches between BLAS libraries by a link: the folder names the one in use, OpenBLAS's own file its version.</summary>
    private static string BlasOf(NativeFiles files)
    {
        if (files.Locate("libblas.so.3") is not { } blas) return NativeFiles.Missing;

        var folder = Path.GetFileName(Path.GetDirectoryName(NativeFiles.FinalOf(blas))) ?? "";
        var named = $"{folder} {files.DigestOf(blas)}";
        return folder.StartsWith("openblas", StringComparison.Ordinal) ? $"{named} {files.LibraryOf("libopenblas.so.0")}" : named;
    }
}
