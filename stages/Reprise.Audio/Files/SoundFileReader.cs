using System.Runtime.InteropServices;
using NAudio.Wave;
using Reprise.Stages;

namespace Reprise.Audio;

/// <summary>Decodes a file of any format libsndfile knows; 16-bit samples are divided by 32768.</summary>
internal sealed class SoundFileReader : ISampleProvider, IDisposable
{
    // A track is held in memory as one channel: two thirds of a gigabyte at this length.
    public const int LongestSeconds = 3600;
    private const long MostFrames = 48000 * LongestSeconds;

    // The message of a failed open is a global of the library.
    private static readonly Lock Opening = new();

    private nint _file;

    private SoundFileReader(nint file, AudioInfo info)
    {
        _file = file;
        Info = info;
        WaveFormat = WaveFormat.CreateIeeeFloatWaveFormat(info.SampleRate, info.Channels);
    }

    public AudioInfo Info { get; }

    public WaveFormat WaveFormat { get; }

    /// <exception cref="StageException">The file is empty, is not audio, holds no samples, is cut short or is no track by its length.</exception>
    public static SoundFileReader Open(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length == 0) throw BadAudio.Empty(path);

            if (Mp3Length.Declared(stream) is { } declared && declared > stream.Length)
                throw BadAudio.Truncated(path, $"its header declares {declared} bytes, {stream.Length} are there");

            var reader = OpenLibrary(path);
            try
            {
                if (reader.Info.Frames <= 0) throw BadAudio.NoSamples(path);

                // An Ogg file tells its length at its end; without one libsndfile answers with the largest number.
                if (reader.Info.Frames == long.MaxValue) throw BadAudio.Truncated(path, "its last page is not whole");

                if (reader.Info.Frames > MostFrames || reader.Info.Duration > LongestSeconds) throw BadAudio.TooLong(path, reader.Info);

                // libsndfile takes a header that promises too much in silence.
                if (DeclaredLength.Read(stream) is { } data && data.Present < data.Declared)
                    throw BadAudio.Truncated(path, reader.Info.Frames, (long)Math.Round(reader.Info.Frames * ((double)data.Declared / data.Present)));
            }
            catch
            {
                reader.Dispose();
                throw;
            }

            return reader;
        }
        catch (DllNotFoundException)
        {
            throw BadAudio.DecoderMissing(Sndfile.Library, "libsndfile1");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BadAudio.Unreadable(path, exception);
        }
    }

    public int Read(float[] buffer, int offset, int count)
    {
        ObjectDisposedException.ThrowIf(_file == 0, this);
        var wholeFrames = count - count % Info.Channels;
        return wholeFrames == 0 ? 0 : (int)Sndfile.ReadFloat(_file, ref buffer[offset], wholeFrames);
    }

    public void Dispose()
    {
        if (_file != 0) _ = Sndfile.Close(_file);
        _file = 0;
    }

    private static SoundFileReader OpenLibrary(string path)
    {
        lock (Opening)
        {
            var info = default(Sndfile.Info);
            var file = Sndfile.Open(path, Sndfile.ModeRead, ref info);
            if (file == 0) throw BadAudio.NotAudio(path, Marshal.PtrToStringUTF8(Sndfile.ErrorText(0)) ?? "unknown error");

            // Content without a header is taken for bare samples where the name ends in .au and the like.
            if ((info.Format & Sndfile.TypeMask) == Sndfile.Raw)
            {
                _ = Sndfile.Close(file);
                throw BadAudio.NotAudio(path, "it has no header");
            }

            return new SoundFileReader(
                file, new AudioInfo(info.SampleRate, info.Channels, info.Frames, info.Frames / (double)info.SampleRate));
        }
    }
}
