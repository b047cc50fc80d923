using Reprise.Report.Clips;
using Reprise.Report.DeepMusic;
using Reprise.Report.FmaCnn;
using Reprise.Report.MsdCnn;
using Reprise.Report.Titus;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>The papers whose statements are tested, or that have figures of their own. Any other one is shown by the data in its folder alone.</summary>
internal static class StudyKinds
{
    /// <summary>The study whose models are trained on samples of segments.</summary>
    public const string DeepMusic = "deepmusic";

    private static readonly Dictionary<string, Func<StageRun, ReportSettings, string, IReadOnlyList<TrackSource>, Study>> Known = new()
    {
        [DeepMusic] = DeepMusicStudy.Of,
        ["titus"] = ClipStudy.With(TitusChecks.Of),
        ["fma_cnn"] = ClipStudy.With(FmaCnnChecks.Of, tables: results => [.. EarlyGenresTable.Of(results), SlideSevenTable.Of(results)]),
        ["msd_cnn"] = ClipStudy.With(MsdCnnChecks.Of, EmbeddingFigures.Of),
    };

    private static readonly Func<StageRun, ReportSettings, string, IReadOnlyList<TrackSource>, Study> AnyOther =
        ClipStudy.With(_ => new Dictionary<string, Func<(string Evidence, string Outcome)>>());

    /// <summary>The studies of this build, in the order of the params.</summary>
    public static IReadOnlyList<Study> Load(StageRun run, ReportSettings settings)
    {
        var sources = TrackSource.Load(run, settings);
        var exhibits = Exhibits.Load(run);
        var papers = run.Deps("papers").ToDictionary(path => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));

        return [.. settings.Studies.Select(id => Known.GetValueOrDefault(id, AnyOther)(run, settings, papers[id], sources))
            .Select(study => study with { Figures = [.. AudioFigures.Of(study.Id, exhibits, sources), .. study.Figures] })];
    }
}
