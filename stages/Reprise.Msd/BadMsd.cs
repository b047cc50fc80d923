using Reprise.Msd.Hdf5;
using Reprise.Stages;

namespace Reprise.Msd;

/// <summary>What can be wrong with a file of the Million Song Dataset, and what its owner can do about it.</summary>
internal static class BadMsd
{
    private const string Remedy = "Fetch it again or remove it, or set on_error: skip to go on without it";

    public static StageException LibraryMissing() => new(
        Codes.Hdf5Missing, Native.Library, $"The library {Native.Library} is not installed. Run `apt-get install libhdf5-103-1`, or the build as root, which does it.");

    public static StageException Unreadable(string path, Exception exception)
    {
        // The system's messages hold the whole path, which must not reach the lists of skipped files: it differs between machines.
        var reason = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "it does not exist",
            UnauthorizedAccessException => "access is denied",
            _ => exception.Message.Replace(path, Path.GetFileName(path), StringComparison.Ordinal).TrimEnd('.'),
        };
        return new(Codes.MsdUnreadable, path, $"The file cannot be read: {reason}. Put it right, or set on_error: skip to go on without it.");
    }

    public static StageException NotHdf5(string path, string reason) =>
        new(Codes.NotHdf5, path, $"The file is not HDF5: {reason}. {Remedy}.");

    public static StageException Damaged(string path, string reason) =>
        new(Codes.Hdf5Damaged, path, $"The HDF5 file is damaged: {reason}. {Remedy}.");

    public static StageException NotMsd(string path, string reason) =>
        new(Codes.NotMsd, path, $"The HDF5 file is not one song of the Million Song Dataset: {reason}. {Remedy}.");

    public static StageException UnusableSegments(string path, string reason) => new(
        Codes.UnusableSegments, path, $"The song's segments cannot be used: {reason}. Remove the file, or set on_error: skip to go on without it.");
}
