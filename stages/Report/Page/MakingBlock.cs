namespace Reprise.Report;

/// <summary>How the numbers of a study came about: settings, seeds, engine, and where its data is described.</summary>
internal static class MakingBlock
{
    public static Html Of(Study study) => Html.Of($"""
        <h3 id="{study.Id}-section-making">How this was made</h3>
        <dl>
        {Html.Lines(study.Facts.Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>")))}
        </dl>
        <p>The tracks, what is amiss with them and their digests: {Data(study)}.</p>
        {TableBlock.Plain($"Params that differ from the paper, {study.Published.Paper.Short}", ["param", "here", "paper"], study.ParamDifferences)}
        """);

    private static Html Data(Study study) => new(string.Join(", ", study.Tracks.Select(tracks =>
        Html.Of($"<a href=\"#{DataSection.Anchor(tracks.Source)}\">{tracks.Title}</a>").Text)));
}
