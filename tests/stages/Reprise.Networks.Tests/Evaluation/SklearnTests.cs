using System.Text.Json;
using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Evaluation;

/// <summary>What scikit-learn makes of the same predictions; <c>Sklearn/metrics.py</c> recorded it.</summary>
public class SklearnTests
{
    private static readonly Dictionary<string, Recorded> Cases = Read().ToDictionary(recorded => recorded.Name);

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryScoreIsScikitLearns(string name)
    {
        var recorded = Cases[name];
        string[] genres = [.. Enumerable.Range(0, recorded.Genres).Select(genre => $"genre {genre}")];

        var report = new ClassificationReport(ConfusionMatrix.Count(genres, recorded.Actual, recorded.Predicted));

        report.Matrix.Rows.ShouldBe(recorded.Confusion);
        report.Accuracy.ShouldBe(recorded.Accuracy ?? 0, 1e-12);
        report.Genres.Select(score => score.Precision).ShouldBe(recorded.Precision, 1e-12);
        report.Genres.Select(score => score.Recall).ShouldBe(recorded.Recall, 1e-12);
        report.Genres.Select(score => score.F1).ShouldBe(recorded.F1, 1e-12);
        report.Genres.Select(score => score.Support).ShouldBe(recorded.Support);
        Numbers(report.Macro).ShouldBe(recorded.Macro, 1e-12);
        Numbers(report.Weighted).ShouldBe(recorded.Weighted, 1e-12);
    }

    private static double[] Numbers(MeanScore score) => [score.Precision, score.Recall, score.F1];

    private static Recorded[] Read()
    {
        using var stream = typeof(SklearnTests).Assembly.GetManifestResourceStream("metrics.json")!;
        return JsonSerializer.Deserialize<Recorded[]>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Recorded(
        string Name,
        int Genres,
        int[] Actual,
        int[] Predicted,
        double? Accuracy,
        int[][] Confusion,
        double[] Precision,
        double[] Recall,
        double[] F1,
        int[] Support,
        double[] Macro,
        double[] Weighted);
}
