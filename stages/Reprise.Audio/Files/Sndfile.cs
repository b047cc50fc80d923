using System.Runtime.InteropServices;

namespace Reprise.Audio;

/// <summary>The few functions of libsndfile that reading takes.</summary>
internal static partial class Sndfile
{
    public const string Library = "libsndfile.so.1";

    /// <summary>SFM_READ.</summary>
    public const int ModeRead = 0x10;

    /// <summary>SF_FORMAT_TYPEMASK.</summary>
    public const int TypeMask = 0x0FFF0000;

    /// <summary>SF_FORMAT_RAW.</summary>
    public const int Raw = 0x040000;

    /// <summary>SF_INFO.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Info
    {
        public long Frames;
        public int SampleRate;
        public int Channels;
        public int Format;
        public int Sections;
        public int Seekable;
    }

    [LibraryImport(Library, EntryPoint = "sf_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Open(string path, int mode, ref Info info);

    [LibraryImport(Library, EntryPoint = "sf_close")]
    public static partial int Close(nint file);

    [LibraryImport(Library, EntryPoint = "sf_read_float")]
    public static partial long ReadFloat(nint file, ref float buffer, long samples);

    [LibraryImport(Library, EntryPoint = "sf_error")]
    public static partial int Error(nint file);

    /// <summary>The last error of a file, or, for no file, of the last attempt to open one; the text belongs to the library.</summary>
    [LibraryImport(Library, EntryPoint = "sf_strerror")]
    public static partial nint ErrorText(nint file);
}
