// Writes the page, the tables, the figures and the metrics from what the other stages measured and what the papers report.
//   deps    models (folders of the training stages), baselines (folders of the baseline stages), papers (papers/deepmusic),
//           tracks (tracks.csv), acquire (acquire.json), prepare (prepare.json), splits (split files)
//   params  data.deepmusic, seeds, samples, models, training, tensors, splits, report
//   outs    report (index.html, metrics.json, tables/, figures/)
using Reprise.Report;
using Reprise.Report.DeepMusic;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var settings = ReportSettings.Of(run);
    var runs = StudyRuns.Load(settings, run.Deps("models"), run.Deps("baselines"));
    Study[] studies = [DeepMusicStudy.Of(new PaperFolder(run.Dep("papers")), runs, TrackSource.Load(run))];

    var report = run.Out("report");
    MetricsSummary.Write(studies, Path.Combine(report, "metrics.json"));

    var drawings = new Dictionary<Study, IReadOnlyDictionary<string, SvgDrawing>>();
    foreach (var study in studies)
    {
        TableFiles.Write(study.AllTables, Path.Combine(report, "tables", study.Id));
        drawings.Add(study, FigureFiles.Write(study.Figures, Path.Combine(report, "figures", study.Id)));
    }

    File.WriteAllText(Path.Combine(report, "index.html"), ReportPage.Of(studies, drawings));
    Console.WriteLine($"report: {studies.Sum(study => study.AllTables.Count())} tables and {studies.Sum(study => study.Figures.Count)} figures of {studies.Length} paper, index.html");
});
