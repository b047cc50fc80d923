using System.Globalization;

namespace Reprise.Params;

/// <summary>Where a key or a value is written; line and column count from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>What stands for the file of a value given with <c>-p:Set</c>.</summary>
    public const string Set = "-p:Set";

    /// <summary>The form editors and MSBuild make clickable; a command line has no lines to click.</summary>
    public override string ToString() =>
        File == Set ? Set : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
