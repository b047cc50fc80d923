namespace Reprise.Split;

/// <summary>The params <c>clip_splits.&lt;split&gt;</c>: how one study divides its recordings.</summary>
/// <param name="Train">Parts for training.</param>
/// <param name="Validation">Parts for validation; 0 for a study that holds nothing back.</param>
/// <param name="Test">Parts for the test; 0 for a study that is judged by its validation.</param>
/// <param name="Stratified">Whether every genre is divided alike. Blocks always are.</param>
/// <param name="By"><see cref="ByTrack"/> or <see cref="ByIdBlock"/>.</param>
internal sealed record SplitRule(decimal Train, decimal Validation, decimal Test, bool Stratified, string By)
{
    /// <summary>Tracks are drawn.</summary>
    public const string ByTrack = "track";

    /// <summary>
    /// Tracks of a genre are taken in the order of the numbers at the end of their ids: training first, then validation, then test.
    /// Neighbours in a collection often come from one album, and so stay together.
    /// </summary>
    public const string ByIdBlock = "id_block";

    /// <summary>The dotted key of the rule of one name.</summary>
    public static string Key(string name) => $"clip_splits.{name}";
}
