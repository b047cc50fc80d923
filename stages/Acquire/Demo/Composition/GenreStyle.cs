namespace Reprise.Acquire.Demo;

/// <summary>What tracks of a genre have in common, as ranges and lists that each track draws from.</summary>
internal sealed record GenreStyle
{
    public required string Genre { get; init; }

    /// <summary>Genres whose ways a track may borrow where its collection has them; similar pairs name each other.</summary>
    public string[] Neighbours { get; init; } = [];

    /// <summary>Quarters per minute.</summary>
    public required Between Tempo { get; init; }

    /// <summary>Pitch classes of the tonic, C = 0: guitarists like E, A, D and G, horn players the flat keys.</summary>
    public required int[] Keys { get; init; }

    /// <summary>Where the second eighth of a beat falls: 0.5 straight, 0.67 a shuffle.</summary>
    public Between Swing { get; init; } = new(0.5, 0.5);

    /// <summary>Seconds by which players miss the beat.</summary>
    public Between Looseness { get; init; } = new(0.002, 0.012);

    public required Groove[] Grooves { get; init; }

    public DrumKit Kit { get; init; } = new();

    public Between DrumLevel { get; init; } = new(0.5, 0.9);

    /// <summary>Chord sequences, see <see cref="Chord.ParseBars"/>.</summary>
    public required string[] Progressions { get; init; }

    /// <summary>Semitones of the melody's scale over a major tonic.</summary>
    public int[] MajorScale { get; init; } = [0, 2, 4, 7, 9];

    /// <summary>Semitones of the melody's scale over a minor tonic.</summary>
    public int[] MinorScale { get; init; } = [0, 3, 5, 7, 10];

    /// <summary>The chairs in the order bass, harmony, colour, lead; a track takes one of the parts for each.</summary>
    public required Part[][] Band { get; init; }

    public required Mastering Master { get; init; }
}
