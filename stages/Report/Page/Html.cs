using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Reprise.Report;

/// <summary>Text that is already HTML. Interpolation escapes every other value, so nothing a file says can become a tag.</summary>
internal sealed record Html(string Text)
{
    public static readonly Html Nothing = new("");

    /// <summary>Builds HTML from an interpolated string.</summary>
    public static Html Of(HtmlHandler handler) => new(handler.ToString());

    /// <summary>Joins parts, one a line.</summary>
    public static Html Lines(IEnumerable<Html> parts) => new(string.Join('\n', parts.Select(part => part.Text)));

    /// <summary>Text and attribute values alike.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>Collects the pieces of an interpolated string and escapes those that are not <see cref="Html"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler
{
    private readonly StringBuilder _text;

    public HtmlHandler(int literalLength, int formattedCount) => _text = new(literalLength + 32 * formattedCount);

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(Html html) => _text.Append(html.Text);

    public void AppendFormatted(string? text) => _text.Append(Html.Escape(text ?? ""));

    public void AppendFormatted(int number) => _text.Append(number.ToString("#,0", CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
