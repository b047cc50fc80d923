using System.Text.RegularExpressions;

namespace Reprise.Report;

/// <summary>An SVG as Vega draws it, made fit for a file of its own or for a place inside the page.</summary>
internal sealed partial class SvgDrawing
{
    private readonly string _svg;

    /// <summary>Takes the roles from the marks: a drawing is one image with one alternative text, not a hundred nameless symbols.</summary>
    public SvgDrawing(string svg) => _svg = Role().Replace(svg, "");

    /// <summary>A complete document that a screen reader can name.</summary>
    public string AsFile(string alt) => Described(_svg, alt) + "\n";

    /// <summary>
    /// The drawing for the page: ids carry a prefix, since two drawings on one page would otherwise share the clips and gradients of the
    /// first, and the namespace, which HTML does not need, is left out.
    /// </summary>
    public string Inline(string prefix, string alt)
    {
        var renamed = Reference().Replace(Identifier().Replace(_svg, $"id=\"{prefix}-$1\""), $"$1#{prefix}-$2");

        return Described(Namespace().Replace(renamed, ""), alt);
    }

    private static string Described(string drawing, string alt) =>
        drawing.Insert("<svg".Length, $" role=\"img\" aria-label=\"{Html.Escape(alt)}\"");

    [GeneratedRegex(""" (role="graphics-[^"]*"|aria-roledescription="[^"]*"|aria-hidden="true")(?=[^<]*>)""")]
    private static partial Regex Role();

    [GeneratedRegex("""\bid="([^"]+)"(?=[^<]*>)""")]
    private static partial Regex Identifier();

    [GeneratedRegex("""(url\(|href=")#([^")]+)""")]
    private static partial Regex Reference();

    [GeneratedRegex(""" xmlns(:\w+)?="[^"]*"| version="1\.1"| class="marks" """)]
    private static partial Regex Namespace();
}
