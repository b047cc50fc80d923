using System.Text;

namespace Reprise.Executors;

/// <summary>Reads a file that somebody else appends to, line by line.</summary>
/// <param name="path">The file, which exists.</param>
/// <param name="onLine">Gets every line when it is whole.</param>
internal sealed class FollowedFile(string path, Action<string> onLine)
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _line = new();

    /// <summary>How many bytes were read so far.</summary>
    public long Position { get; private set; }

    /// <summary>Reads what has been added. The file is opened anew each time, for only then a shared folder shows what another machine wrote.</summary>
    public void Read()
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            file.Position = Position;
            Span<byte> bytes = stackalloc byte[16 * 1024];
            Span<char> text = stackalloc char[16 * 1024 + 1];
            while (file.Read(bytes) is var count and > 0)
            {
                Position += count;
                Take(text[.._decoder.GetChars(bytes[..count], text, flush: false)]);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A shared folder may be away for a moment; what was added is read next time.
        }
    }

    /// <summary>Hands on a last line that has no end.</summary>
    public void End()
    {
        if (_line.Length > 0) HandOn();
    }

    private void Take(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character == '\n') HandOn();
            else _line.Append(character);
        }
    }

    private void HandOn()
    {
        var line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        onLine(line);
    }
}
