using System.Text;

namespace Reprise.Report.Tests;

/// <summary>An independent reader of CSV as RFC 4180 describes it.</summary>
internal static class CsvText
{
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        var (lines, line, field, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);

        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"') field.Append(text[++at]);
            else if (letter == '"') quoted = !quoted;
            else if (!quoted && letter is ',' or '\n' && !quoted)
            {
                line.Add(field.ToString());
                field.Clear();
                if (letter == '\n')
                {
                    lines.Add(line);
                    line = [];
                }
            }
            else
            {
                field.Append(letter);
            }
        }

        return lines;
    }
}
