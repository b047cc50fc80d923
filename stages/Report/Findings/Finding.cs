namespace Reprise.Report;

/// <summary>What a check of a paper's statement found.</summary>
/// <param name="Statement">What the paper says.</param>
/// <param name="Evidence">What its own artefacts show, with the numbers.</param>
/// <param name="Outcome">One or two words: <c>confirmed</c>, <c>contradicted</c>, <c>explained</c>, <c>documented</c>.</param>
internal sealed record Finding(PaperStatement Statement, string Evidence, string Outcome)
{
    public const string Confirmed = "confirmed";

    public const string Contradicted = "contradicted";

    /// <summary>The paper leaves it open and its artefacts answer it.</summary>
    public const string Explained = "explained";

    /// <summary>Known from the published program or its libraries; there is nothing to compute.</summary>
    public const string Documented = "documented";
}
