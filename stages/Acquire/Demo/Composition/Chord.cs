namespace Reprise.Acquire.Demo;

/// <summary>A chord relative to the key.</summary>
/// <param name="Root">Semitones above the tonic, 0 … 11.</param>
/// <param name="Tones">Semitones above the root, ascending, beginning with 0.</param>
internal sealed record Chord(int Root, int[] Tones)
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII"];
    private static readonly int[] Major = [0, 2, 4, 5, 7, 9, 11];

    /// <summary>Whether the third is a minor one.</summary>
    public bool IsMinor => Tones.Contains(3);

    /// <summary>
    /// Reads a Roman numeral: upper case is major, lower case minor, <c>b</c> lowers the root by a semitone; then nothing, <c>7</c>,
    /// <c>maj7</c>, <c>9</c>, <c>dim</c>, <c>sus</c> or <c>5</c> (no third).
    /// </summary>
    public static Chord Parse(string text)
    {
        var rest = text.TrimStart('b');
        var numeral = new string([.. rest.TakeWhile(letter => "IViv".Contains(letter, StringComparison.Ordinal))]);
        var degree = Array.IndexOf(Numerals, numeral.ToUpperInvariant());
        if (degree < 0) throw new FormatException($"'{text}' is not a chord.");

        var minor = char.IsLower(numeral[0]);
        int[] tones = (rest[numeral.Length..], minor) switch
        {
            ("", false) => [0, 4, 7],
            ("", true) => [0, 3, 7],
            ("7", false) => [0, 4, 7, 10],
            ("7", true) => [0, 3, 7, 10],
            ("maj7", _) => [0, 4, 7, 11],
            ("9", false) => [0, 4, 10, 14],
            ("9", true) => [0, 3, 10, 14],
            ("dim", _) => [0, 3, 6],
            ("sus", _) => [0, 5, 7],
            ("5", _) => [0, 7, 12],
            var (suffix, _) => throw new FormatException($"'{suffix}' of '{text}' is no kind of chord."),
        };

        return new Chord((Major[degree] + 12 - (text.Length - rest.Length)) % 12, tones);
    }

    /// <summary>The chords of each bar: bars are separated by <c>|</c>, chords that share a bar by a space.</summary>
    public static Chord[][] ParseBars(string text) =>
        [.. text.Split('|').Select(bar => bar.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray())];
}
