using System.Text;

namespace Reprise.Stages;

/// <summary>Text for one line of a console: a file name may have line breaks, and a build reads what programs print line by line.</summary>
public static class OneLine
{
    /// <summary>The text with its line breaks and other control characters written as <c>\n</c> or <c>\u001B</c>.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnprintable)) return text;

        var line = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character == '\n') line.Append("\\n");
            else if (IsUnprintable(character)) line.Append($"\\u{(int)character:X4}");
            else line.Append(character);
        }

        return line.ToString();
    }

    // The two Unicode separators end a line for some readers.
    private static bool IsUnprintable(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
}
