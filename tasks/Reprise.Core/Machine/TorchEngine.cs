using System.Runtime.InteropServices;

namespace Reprise.Machine;

/// <summary>Names the tensor engine as far as results may depend on it.</summary>
internal static class TorchEngine
{
    /// <summary>The libraries whose replacement may change results.</summary>
    public static readonly IReadOnlyList<string> Libraries = ["libtorch_cpu.so", "libblas.so.3", "libopenblas.so.0"];

    /// <summary>The facts that go into the fingerprint of every stage that trains.</summary>
    /// <param name="provider"><c>package</c> or <c>compat</c>.</param>
    /// <param name="packageVersion">The pinned version of the TorchSharp package.</param>
    /// <param name="determinism"><c>strict</c> pins the instruction set of the kernels; <c>fast</c> lets each machine use its best.</param>
    public static SortedDictionary<string, string> Describe(string provider, string packageVersion, string determinism)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
            ["determinism"] = determinism,
            ["provider"] = provider == "package" ? $"TorchSharp {packageVersion}" : "libtorch of this machine",
        };

        if (provider != "package")
        {
            facts["libtorch"] = VersionOf("libtorch_cpu.so");
            facts["blas"] = BlasVersion();
        }

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

    /// <summary>The file a library's name finally leads to; its name carries the version.</summary>
    public static string? FileOf(string library) =>
        NativePart.FindLibrary(library) is { } found
            ? new FileInfo(found).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? found
            : null;

    /// <summary>Debian switches between BLAS libraries by a link: the folder names the one in use, OpenBLAS's file its version.</summary>
    private static string BlasVersion()
    {
        if (FileOf("libblas.so.3") is not { } blas) return "missing";

        var folder = Path.GetFileName(Path.GetDirectoryName(blas)) ?? "";
        return folder.StartsWith("openblas", StringComparison.Ordinal) ? $"{folder} {VersionOf("libopenblas.so.0")}" : folder;
    }

    private static string VersionOf(string library) => FileOf(library) is { } file ? Path.GetFileName(file) : "missing";
}
