using System.Text;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>Whether a file can be opened by the name it was listed under, and results be named after it.</summary>
internal static class FileName
{
    // What Linux allows, less the ending of a result.
    private const int LongestId = 255 - 4;

    /// <exception cref="StageException">The name is of no use.</exception>
    public static void Validate(string trackId, string path)
    {
        if (IsNotUtf8(path))
        {
            throw new StageException(
                Codes.UnusableName,
                path,
                "The name is not UTF-8, so the file cannot be opened by it. Rename it with convmv, or set on_error: skip to go on without it.");
        }

        if (Encoding.UTF8.GetByteCount(trackId) > LongestId)
        {
            throw new StageException(
                Codes.UnusableName,
                path,
                $"Genre and name have more than {LongestId} bytes together. Shorten the name, or set on_error: skip to go on without it.");
        }
    }

    /// <summary>Whether the system listed an entry under a name that leads nowhere, since its bytes are no text.</summary>
    public static bool IsNotUtf8(string path) => path.Contains('\uFFFD') && !Path.Exists(path);
}
