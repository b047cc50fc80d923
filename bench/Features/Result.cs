/// <summary>What a comparison gave.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Ours">Clips per second in our best turn.</param>
/// <param name="Theirs">In the other side's best turn; infinite where there is none.</param>
/// <param name="Ratio">Median over the rounds of our speed over the other's.</param>
internal sealed record Result(string Name, double Ours, double Theirs, double Ratio)
{
    public double BestRatio => Ours / Theirs;

    public bool HasPeer => double.IsFinite(Theirs);

    /// <summary>Prints a row, with the bar it has to reach if it has one, and says whether it does.</summary>
    public bool Print(double? bar = null)
    {
        // A busy machine can only take from a best turn, never add to it.
        var reached = bar is null || (HasPeer ? Math.Max(Ratio, BestRatio) : Ours) >= bar;
        var peer = HasPeer ? $"{Theirs,9:F1} {BestRatio,7:F2} {Ratio,7:F2}" : new string(' ', 25);
        var verdict = bar is null ? "" : $"  bar {bar:0.#}{(reached ? "" : ": MISSED")}";
        Console.WriteLine($"{Name,-44} {Ours,9:F1} {peer}{verdict}");
        return reached;
    }
}
