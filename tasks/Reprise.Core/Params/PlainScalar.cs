using System.Text.RegularExpressions;

namespace Reprise.Params;

/// <summary>
/// Reads a scalar that is written without quotes, by the core schema of YAML 1.2 (section 10.3.2) with its surprises left out:
/// only <c>true</c> and <c>false</c> are booleans, only decimal notation is a number, everything else is text.
/// </summary>
internal static partial class PlainScalar
{
    public static ParamScalar Read(Place place, string text) => new(place, text, Kind(text));

    public static ScalarKind Kind(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "false" => ScalarKind.Boolean,
        _ => Number().IsMatch(text) ? ScalarKind.Number : ScalarKind.Text,
    };

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
