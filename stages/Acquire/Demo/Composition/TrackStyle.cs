using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>One track's choices out of its genre's ranges, some of them borrowed from a neighbouring genre.</summary>
internal sealed record TrackStyle
{
    // Set so that a linear model on mean timbre lands well above chance and no model reaches the top.
    private const double AtypicalShare = 0.06;
    private const double BlendedShare = 0.25;
    private static readonly Between Blend = new(0.15, 0.5);

    public required double Tempo { get; init; }

    public required double Swing { get; init; }

    public required double Looseness { get; init; }

    public required int Key { get; init; }

    public required Groove Groove { get; init; }

    public required DrumSet Drums { get; init; }

    public required double DrumLevel { get; init; }

    public required Chord[][] Bars { get; init; }

    public required int[] Scale { get; init; }

    public required IReadOnlyList<Part> Parts { get; init; }

    public required Mastering Master { get; init; }

    /// <summary>Draws a track of a genre.</summary>
    /// <param name="own">The genre it is labelled with.</param>
    /// <param name="styles">The genres of its collection by title: neighbours of other collections lend nothing.</param>
    /// <param name="random">The track's numbers.</param>
    public static TrackStyle Draw(GenreStyle own, IReadOnlyDictionary<string, GenreStyle> styles, SeededRandom random)
    {
        var neighbours = own.Neighbours.Where(styles.ContainsKey).ToList();
        var other = neighbours.Count == 0 ? own : styles[random.Pick(neighbours)];
        var kind = random.NextDouble();
        // An atypical track carries its genre's label and its neighbour's sound: labels of real collections do that.
        var borrowed = kind < AtypicalShare ? 1 : kind < AtypicalShare + BlendedShare ? Blend.Draw(random) : 0;
        GenreStyle From() => random.Chance(borrowed) ? other : own;

        var pulse = From();
        var groove = random.Pick(pulse.Grooves);
        var harmony = From();
        var bars = Chord.ParseBars(random.Pick(harmony.Progressions));
        var drummer = From();

        return new TrackStyle
        {
            Tempo = pulse.Tempo.Draw(random),
            Swing = pulse.Swing.Draw(random),
            Looseness = pulse.Looseness.Draw(random),
            Key = random.Pick(harmony.Keys),
            Groove = groove,
            Drums = drummer.Kit.Build(random),
            DrumLevel = drummer.DrumLevel.Draw(random),
            Bars = bars,
            Scale = bars[0][0].IsMinor ? harmony.MinorScale : harmony.MajorScale,
            Parts = [.. own.Band.Select((_, chair) => random.Pick(From().Band[chair])).Where(part => random.Chance(part.Chance))],
            Master = From().Master,
        };
    }
}
