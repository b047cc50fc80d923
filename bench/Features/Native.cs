using System.Runtime.InteropServices;
using Reprise.Audio;

/// <summary>libsndfile and libsoxr by themselves: what decoding and resampling cost at the least.</summary>
internal static partial class Native
{
    private const string SndfileLibrary = "libsndfile.so.1";

    /// <summary>SF_FORMAT_WAV | SF_FORMAT_PCM_16.</summary>
    public const int Wav = 0x010002;

    /// <summary>SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III.</summary>
    public const int Mp3 = 0x230082;

    /// <summary>SF_FORMAT_OGG | SF_FORMAT_VORBIS.</summary>
    public const int Ogg = 0x200060;

    private const int ReadMode = 0x10;
    private const int WriteMode = 0x20;

    /// <summary>Reads a whole file into memory that is there already.</summary>
    public static void Decode(string path, float[] samples)
    {
        var info = default(Info);
        var file = Open(path, ReadMode, ref info);
        var frames = ReadFrames(file, ref samples[0], samples.Length / info.Channels);
        _ = Close(file);
        if (frames != info.Frames) throw new InvalidDataException($"{path}: {frames} frames of {info.Frames}");
    }

    public static void Encode(string path, int format, int rate, int channels, float[] samples)
    {
        var info = new Info { SampleRate = rate, Channels = channels, Format = format };
        var file = Open(path, WriteMode, ref info);
        if (file == 0) throw new InvalidOperationException($"libsndfile cannot write {path}");

        _ = WriteFrames(file, ref samples[0], samples.Length / channels);
        _ = Close(file);
    }

    /// <summary>The HQ recipe of libsoxr, one channel, all at once into memory that is there already.</summary>
    public static unsafe void Resample(float[] samples, double from, double to, float[] resampled)
    {
        var quality = Soxr.QualitySpec(Soxr.HighQuality, 0);
        _ = OneShot(
            from, to, 1, ref samples[0], (nuint)samples.Length, out _, ref resampled[0], (nuint)resampled.Length, out _,
            0, (nint)(&quality), 0);
    }

    [LibraryImport(SndfileLibrary, EntryPoint = "sf_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int mode, ref Info info);

    [LibraryImport(SndfileLibrary, EntryPoint = "sf_readf_float")]
    private static partial long ReadFrames(nint file, ref float samples, long frames);

    [LibraryImport(SndfileLibrary, EntryPoint = "sf_writef_float")]
    private static partial long WriteFrames(nint file, ref float samples, long frames);

    [LibraryImport(SndfileLibrary, EntryPoint = "sf_close")]
    private static partial int Close(nint file);

    [LibraryImport(Soxr.Library, EntryPoint = "soxr_oneshot")]
    private static partial nint OneShot(
        double inputRate, double outputRate, uint channels,
        ref float input, nuint inputLength, out nuint inputDone,
        ref float output, nuint outputLength, out nuint outputDone,
        nint ioSpec, nint quality, nint runtimeSpec);

    [StructLayout(LayoutKind.Sequential)]
    private struct Info
    {
        public long Frames;
        public int SampleRate;
        public int Channels;
        public int Format;
        public int Sections;
        public int Seekable;
    }
}
