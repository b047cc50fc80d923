using System.Globalization;
using System.Text.RegularExpressions;

namespace Reprise.Live;

/// <summary>
/// How far a program is, as it says on its console: <c>c1m1 s1 epoch 3/30 loss 1.21 acc 0.5 ETA 00:01:02</c> of a training, and
/// <c>features: 12/200 tracks, 4.0 tracks/s, ETA 47 s, 0 failed</c> of what goes through tracks.
/// </summary>
/// <param name="Done">How many are done.</param>
/// <param name="All">Of how many.</param>
/// <param name="Unit">Of what: <c>epoch</c>, <c>step</c>, <c>tracks</c>.</param>
/// <param name="Values">What was measured, in the order of the line.</param>
internal sealed partial record ProgressLine(int Done, int All, string Unit, IReadOnlyList<KeyValuePair<string, double>> Values)
{
    /// <summary>Reads a line; null where it says nothing about progress.</summary>
    public static ProgressLine? Read(string line)
    {
        if (Training().Match(line) is { Success: true } training) return Of(training, Measured().Matches(training.Groups["values"].Value));
        return Tracks().Match(line) is { Success: true } tracks ? Of(tracks, []) : null;
    }

    private static ProgressLine? Of(Match match, IEnumerable<Match> values)
    {
        if (!int.TryParse(match.Groups["done"].Value, CultureInfo.InvariantCulture, out var done)) return null;
        if (!int.TryParse(match.Groups["all"].Value, CultureInfo.InvariantCulture, out var all) || all == 0) return null;

        var measured = new List<KeyValuePair<string, double>>();
        foreach (var value in values)
        {
            if (double.TryParse(value.Groups["value"].Value, CultureInfo.InvariantCulture, out var number)) measured.Add(new(value.Groups["name"].Value, number));
        }

        return new(done, all, match.Groups["unit"].Value, measured);
    }

    [GeneratedRegex(@" (?<unit>epoch|step) (?<done>\d+)/(?<all>\d+)(?<values>( [a-z_]+ -?[0-9.]+(E[+-]?[0-9]+)?)*)( ETA |$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Training();

    [GeneratedRegex(@": (?<done>\d+)/(?<all>\d+) (?<unit>[a-z]+), ", RegexOptions.ExplicitCapture)]
    private static partial Regex Tracks();

    [GeneratedRegex(@" (?<name>[a-z_]+) (?<value>\S+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Measured();
}
