using Reprise.Data;
using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests.Evaluation;

public class TestMetricsTests
{
    [Fact]
    public void MetricsKeepTheOrderOfGenresAndComeBackEqual()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("metrics.json");
        var metrics = TestMetrics.Of(new(ConfusionMatrix.Count(["R&B", "Alt"], [0, 1, 1], [0, 1, 0])), loss: 0.1);

        JsonFile.Write(path, metrics);

        var text = File.ReadAllText(path);
        text.ShouldStartWith("{\n  \"loss\": 0.1,\n  \"accuracy\": 0.6666666666666666,\n  \"n\": 3,\n  \"correct\": 2,\n  \"confusion\": [");
        text.IndexOf("\"R&B\"", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("\"Alt\"", StringComparison.Ordinal));
        text.ShouldEndWith("}\n");

        var read = JsonFile.Read<TestMetrics>(path);
        read.PerGenre["Alt"].ShouldBe(metrics.PerGenre["Alt"]);
        read.Loss.ShouldBe(0.1);
    }

    [Fact]
    public void AbsentLossIsLeftOut()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("metrics.json");

        JsonFile.Write(path, TestMetrics.Of(new(ConfusionMatrix.Count(["a"], [0], [0]))));

        File.ReadAllText(path).ShouldNotContain("loss");
        JsonFile.Read<TestMetrics>(path).Loss.ShouldBeNull();
    }
}
