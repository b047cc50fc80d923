using System.Text;

namespace Reprise.Live;

/// <summary>A file that another process appends lines to, read as it grows; one that was begun anew is read from its beginning.</summary>
internal sealed class GrowingFile(string path)
{
    private long _read;

    /// <summary>The lines that were completed since the last call; none where there is no such file.</summary>
    public IReadOnlyList<string> NewLines()
    {
        if (!File.Exists(path)) return [];

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length < _read) _read = 0;
        if (file.Length == _read) return [];

        file.Position = _read;
        var bytes = new byte[file.Length - _read];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);

        // A line may be half written, and so may a letter in it.
        var whole = bytes.AsSpan(0, count).LastIndexOf((byte)'\n') + 1;
        _read += whole;
        return whole == 0 ? [] : Encoding.UTF8.GetString(bytes, 0, whole - 1).Split('\n');
    }
}
