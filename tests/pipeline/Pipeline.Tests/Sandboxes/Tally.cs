using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Tests.Sandboxes;

/// <summary>The line that ends every build.</summary>
internal sealed partial record Tally(int Ran, int Restored, int UpToDate, int Failed)
{
    /// <summary>Nothing to do in a pipeline of forty stages.</summary>
    public static Tally AllUpToDate { get; } = new(0, 0, 40, 0);

    /// <summary>Reads the only such line of an output; null where a build did not come so far.</summary>
    public static Tally? Read(string output)
    {
        var matches = Line().Matches(output);
        if (matches.Count == 0) return null;

        int Number(int group) => int.Parse(matches.ShouldHaveSingleItem().Groups[group].Value, CultureInfo.InvariantCulture);
        return new Tally(Number(1), Number(2), Number(3), Number(4));
    }

    [GeneratedRegex("stages: ([0-9]+) ran, ([0-9]+) restored, ([0-9]+) up to date, ([0-9]+) failed")]
    private static partial Regex Line();
}
