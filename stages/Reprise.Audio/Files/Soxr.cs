using System.Runtime.InteropServices;

namespace Reprise.Audio;

/// <summary>The few functions of libsoxr that resampling takes.</summary>
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

    /// <summary>Begins a signal of 32-bit floats; the error is null, or a text that belongs to the library.</summary>
    [LibraryImport(Library, EntryPoint = "soxr_create")]
    public static partial nint Create(
        double inputRate, double outputRate, uint channels, out nint error, nint ioSpec, in Quality quality, nint runtimeSpec);

    /// <summary>Takes some samples and gives some; no input at all means that the signal has ended.</summary>
    /// <returns>Null, or the text of an error, which belongs to the library.</returns>
    [LibraryImport(Library, EntryPoint = "soxr_process")]
    public static unsafe partial nint Process(
        nint resampler, float* input, nuint inputLength, out nuint inputDone, float* output, nuint outputLength, out nuint outputDone);

    [LibraryImport(Library, EntryPoint = "soxr_delete")]
    public static partial void Delete(nint resampler);
}
