namespace Reprise.Sweeps;

/// <summary>One param of a grid and the values it takes.</summary>
/// <param name="Key">Dotted key of params.yaml.</param>
/// <param name="Values">In the order they were given; none twice.</param>
internal sealed record GridAxis(string Key, IReadOnlyList<GridValue> Values)
{
    /// <summary>The param whose values are repetitions of one setting and not settings of their own.</summary>
    public const string Repetition = "seeds";

    /// <summary>Whether results are averaged over this axis.</summary>
    public bool IsRepetition => Key == Repetition;
}

/// <summary>One value of an axis.</summary>
/// <param name="Text">As <c>-p:Set</c> takes it, quotes included.</param>
/// <param name="Shown">As tables print it: the canonical spelling, so that 0.30 and 0.3 are the same.</param>
internal sealed record GridValue(string Text, string Shown);
