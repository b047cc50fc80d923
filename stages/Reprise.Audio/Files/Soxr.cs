using System.Runtime.InteropServices;

namespace Reprise.Audio;

/// <summary>The two functions of libsoxr that resampling a whole signal takes.</summary>
internal static partial class Soxr
{
    public const string Library = "libsoxr.so.0";

    /// <summary>SOXR_HQ: 20 bits, linear phase; what librosa calls soxr_hq.</summary>
    public const uint HighQuality = 4;

    /// <summary>soxr_quality_spec_t.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Quality
    {
        public double Precision;
        public double PhaseResponse;
        public double PassbandEnd;
        public double StopbandBegin;
        public nint Reserved;
        public nuint Flags;
    }

    [LibraryImport(Library, EntryPoint = "soxr_quality_spec")]
    public static partial Quality QualitySpec(uint recipe, uint flags);

    /// <returns>Null, or the text of an error, which belongs to the library.</returns>
    [LibraryImport(Library, EntryPoint = "soxr_oneshot")]
    public static partial nint OneShot(
        double inputRate, double outputRate, uint channels,
        ref readonly float input, nuint inputLength, out nuint inputDone,
        ref float output, nuint outputLength, out nuint outputDone,
        nint ioSpec, in Quality quality, nint runtimeSpec);
}
