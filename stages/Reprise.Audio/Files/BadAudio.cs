using Reprise.Stages;

namespace Reprise.Audio;

/// <summary>What can be wrong with an audio file, and what its owner can do about it.</summary>
internal static class BadAudio
{
    private const string Remedy = "Convert it or remove it, or set on_error: skip to go on without it";

    public static StageException Empty(string path) =>
        new(Codes.AudioEmpty, path, "The file is empty. Fetch it again or remove it, or set on_error: skip to go on without it.");

    public static StageException Unreadable(string path, Exception exception)
    {
        // The system's messages hold the whole path, which must not reach the lists of skipped files: it differs between machines.
        var reason = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "it does not exist",
            UnauthorizedAccessException => "access is denied",
            _ => exception.Message.Replace(path, Path.GetFileName(path), StringComparison.Ordinal).TrimEnd('.'),
        };

        return new(Codes.AudioUnreadable, path, $"The file cannot be read: {reason}. Put it right, or set on_error: skip to go on without it.");
    }

    public static StageException NotAudio(string path, string reason) =>
        new(Codes.NotAudio, path, $"The content is no audio that libsndfile knows ({reason.TrimEnd('.')}). {Remedy}.");

    public static StageException NoSamples(string path) =>
        new(Codes.AudioWithoutSamples, path, $"The file has a header but no samples. {Remedy}.");

    public static StageException Truncated(string path, long found, long declared) =>
        Truncated(path, $"its header declares {declared} frames, {found} are there");

    public static StageException Truncated(string path, string reason) => new(
        Codes.AudioTruncated, path, $"The file ends early: {reason}. Fetch it again or remove it, or set on_error: skip to go on without it.");

    public static StageException TooLong(string path, AudioInfo info) => new(
        Codes.AudioTooLong,
        path,
        $"The recording lasts {info.Duration / 3600:F1} hours at {info.SampleRate} Hz; a track may last an hour at 48 kHz. "
        + "Cut it into tracks, or set on_error: skip to go on without it.");

    public static StageException NotFinite(string path) =>
        new(Codes.AudioNotFinite, path, $"Some samples are infinite or not a number. {Remedy}.");

    public static StageException DecoderMissing(string library, string package) =>
        new(Codes.AudioLibraryMissing, library, $"The library {library} is not installed. Run `apt-get install {package}`, or the build as root, which does it.");
}
