using System.Globalization;
using System.Text;

namespace Reprise.Params;

/// <summary>How messages print a value: recognisable, on one line, never long.</summary>
internal static class Shown
{
    private const int MaxLength = 60;

    public static string Value(ParamNode node) => node switch
    {
        ParamMap => "a map",
        ParamList => "a list",
        ParamScalar { Kind: ScalarKind.Text } scalar => Text(scalar.Text),
        ParamScalar scalar => scalar.Text,
        _ => "…",
    };

    public static string Text(string text) => $"'{Plain(text)}'";

    /// <summary>The text without quotes; a word out of a schema or a key.</summary>
    public static string Plain(string text) => Line(text.Length > MaxLength ? string.Concat(text.AsSpan(0, MaxLength), "…") : text);

    /// <summary>The whole text, but on one line and without what a terminal would obey.</summary>
    public static string Line(string text)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsControl(character) || (char.IsSurrogate(character) && !WellFormed.Is(text)) || character is '\u2028' or '\u2029')
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                shown.Append(character);
        }

        return shown.ToString();
    }

    public static string Or(IEnumerable<string> alternatives) => string.Join(" or ", alternatives);
}
