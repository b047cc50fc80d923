using System.Runtime.InteropServices;
using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>Writes mp3 and Ogg Vorbis by libsndfile, the library that reads them too. Equal sound gives equal bytes.</summary>
internal static partial class CodedFile
{
    private const string Library = "libsndfile.so.1";
    private const int ModeWrite = 0x20;

    // SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III and SF_FORMAT_OGG | SF_FORMAT_VORBIS.
    private const int Mp3 = 0x230082;
    private const int Ogg = 0x200060;

    // The coder of Vorbis keeps what it is given on its stack.
    private const int BlockFrames = 4096;

    // The message of a failed open is a global of the library.
    private static readonly Lock Opening = new();

    /// <param name="path">A new file.</param>
    /// <param name="ending"><c>.mp3</c> or <c>.ogg</c>.</param>
    /// <param name="stereo">Left and right in turn, full scale 1.</param>
    /// <param name="rate">Frames per second.</param>
    /// <exception cref="StageException">libsndfile is not installed, or too old for the format.</exception>
    public static void Write(string path, string ending, float[] stereo, int rate)
    {
        var file = Open(path, ending, rate);
        var written = 0L;
        for (var at = 0; at < stereo.Length; at += 2 * BlockFrames)
            written += WriteFloat(file, ref stereo[at], Math.Min(2 * BlockFrames, stereo.Length - at));

        if (Close(file) != 0 || written < stereo.Length) throw new IOException($"{path} cannot be written by {Library}.");

        if (ending == ".ogg") OggSerial.Fix(path);
    }

    private static nint Open(string path, string ending, int rate)
    {
        var info = new Info { SampleRate = rate, Channels = 2, Format = ending == ".mp3" ? Mp3 : Ogg };
        try
        {
            lock (Opening)
            {
                var file = Open(path, ModeWrite, ref info);
                return file != 0 ? file : throw new StageException(
                    Codes.DemoCoder,
                    Library,
                    $"The installed libsndfile does not write {ending[1..]} ({Marshal.PtrToStringUTF8(ErrorText(0))?.TrimEnd('.')}); since version 1.1 it does. "
                    + "Install a later one, or take another format for the demo.");
            }
        }
        catch (DllNotFoundException)
        {
            throw new StageException(
                Codes.AudioLibraryMissing, Library, $"The library {Library} is not installed. Run `apt-get install libsndfile1`, or the build as root, which does it.");
        }
    }

    [LibraryImport(Library, EntryPoint = "sf_open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int mode, ref Info info);

    [LibraryImport(Library, EntryPoint = "sf_write_float")]
    private static partial long WriteFloat(nint file, ref float samples, long count);

    [LibraryImport(Library, EntryPoint = "sf_close")]
    private static partial int Close(nint file);

    [LibraryImport(Library, EntryPoint = "sf_strerror")]
    private static partial nint ErrorText(nint file);

    /// <summary>SF_INFO.</summary>
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
