using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Evaluation;

public class MetricsFileTests
{
    [Fact]
    public void MetricsKeepTheOrderOfGenresAndComeBackEqual()
    {
        var path = Path.GetTempFileName();
        var metrics = TestMetrics.Of(new(ConfusionMatrix.Count(["R&B", "Alt"], [0, 1, 1], [0, 1, 0])), loss: 0.1);

        MetricsFile.Write(path, metrics);

        var text = File.ReadAllText(path);
        var read = MetricsFile.Read<TestMetrics>(path);
        File.Delete(path);

        text.ShouldStartWith("{\n  \"loss\": 0.1,\n  \"accuracy\": 0.6666666666666666,\n  \"n\": 3,\n  \"correct\": 2,\n  \"confusion\": [");
        text.IndexOf("\"R&B\"", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("\"Alt\"", StringComparison.Ordinal));
        text.ShouldEndWith("}\n");
        read.PerGenre["Alt"].ShouldBe(metrics.PerGenre["Alt"]);
        read.Loss.ShouldBe(0.1);
    }

    [Fact]
    public void AbsentLossIsLeftOut()
    {
        var path = Path.GetTempFileName();

        MetricsFile.Write(path, TestMetrics.Of(new(ConfusionMatrix.Count(["a"], [0], [0]))));

        var text = File.ReadAllText(path);
        File.Delete(path);
        text.ShouldNotContain("loss");
    }
}
