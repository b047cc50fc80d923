using Reprise.Core.Tests.Files;
using Reprise.Metrics;

namespace Reprise.Core.Tests.Metrics;

public sealed class MetricsFileTests : IDisposable
{
    private const string File = "artifacts/model/metrics.json";

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _problems = [];

    public MetricsFileTests() => _folder.Write(File, """
        {"test": {"accuracy": 0.65, "loss": 1.0736803929011027, "confusion": [[1, 2]]}, "min_val_loss": null,
         "baselines": {"majority": {"accuracy": 0.1}, "Hip-Hop": {"accuracy": 2e-7}}, "name": "c1m1"}
        """);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NumbersComeOutUnderTheirDottedKeysWithAllTheirDigits() =>
        Read("test.accuracy", "test.loss", "baselines.*.accuracy").ShouldBe(new Dictionary<string, double>
        {
            ["baselines.Hip-Hop.accuracy"] = 2e-7,
            ["baselines.majority.accuracy"] = 0.1,
            ["test.accuracy"] = 0.65,
            ["test.loss"] = 1.0736803929011027,
        });

    [Fact]
    public void NullIsNoNumberAndNoMistake()
    {
        Read("min_val_loss", "min_val_loss.value").ShouldBeEmpty();
        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void WhatNotEveryStageHasMayBeMissing()
    {
        MetricsFile.Read([new DeclaredMetric(File, "windows.loss", Tolerance.None, IsOptional: true)], file => _folder[file], _problems).ShouldBeEmpty();
        _problems.ShouldBeEmpty();
    }

    [Fact]
    public void WhateverCannotBeReadIsNamedInOneRun()
    {
        Read("name", "test.confusion", "test.f1", "test.accuracy", "test.*uracy", "test.accuracy");

        _problems.Count.ShouldBe(5);
        _problems[0].ShouldContain("'name'");
        _problems[1].ShouldContain("'test.confusion'");
        _problems[2].ShouldContain("'test.f1'");
        _problems[3].ShouldContain("'test.*uracy'");
        _problems[4].ShouldContain("declared twice");
    }

    [Theory]
    [InlineData("{\"test\":")]
    [InlineData(null)]
    public void AFileThatIsNotThereOrNoJsonIsOneProblem(string? text)
    {
        System.IO.File.Delete(_folder[File]);
        if (text is not null) _folder.Write(File, text);

        Read("test.accuracy", "test.loss").ShouldBeEmpty();
        _problems.ShouldHaveSingleItem().ShouldContain(File);
    }

    [Theory]
    [InlineData("test..f1", "", "", "")]
    [InlineData("", "", "", "")]
    [InlineData("a", "-1", "", "")]
    [InlineData("a", "", "NaN", "")]
    [InlineData("a", "", "", "up")]
    public void ADeclarationThatCannotBeMeantIsRefused(string key, string atol, string rtol, string direction)
    {
        DeclaredMetric.Parse(File, key, atol, rtol, direction, out var problem).ShouldBeNull();
        problem.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("baselines.*.accuracy", "baselines.knn.accuracy", true)]
    [InlineData("baselines.*.accuracy", "baselines.knn.f1", false)]
    [InlineData("baselines.*", "baselines.knn.f1", false)]
    [InlineData("test.loss", "test.loss", true)]
    public void ADeclarationKnowsItsMetrics(string key, string metric, bool known) =>
        new DeclaredMetric(File, key, Tolerance.None).Names(metric).ShouldBe(known);

    private SortedDictionary<string, double> Read(params string[] keys) =>
        MetricsFile.Read(keys.Select(key => new DeclaredMetric(File, key, Tolerance.None)), file => _folder[file], _problems);
}
