using System.Text.Json;
using Reprise.Report.Clips;

namespace Reprise.Report.Tests;

/// <summary>Settings of a build beside those of a paper.</summary>
public sealed class ParamDifferencesTests
{
    [Fact]
    public void ListsAndMapsAreOnOneLineWithTheirKeysInOneOrder() =>
        Of("""{"fma_three_blocks": {"batch_size": 100, "schedule": [{"learning_rate": 0.1, "epochs": 2}]}}""").ShouldContain(row =>
            row[0] == "experiments.fma_three_blocks.schedule"
            && row[1] == "[{epochs: 2, learning_rate: 0.1}]"
            && row[2] == "[{epochs: 10, learning_rate: 0.1}, {epochs: 15, learning_rate: 0.05}, {epochs: 30, learning_rate: 0.01}, {epochs: 45, learning_rate: 0.001}]");

    [Fact]
    public void WhatIsTheSameOrIsNoPartOfTheBuildIsNotListed() =>
        Of("""{"fma_three_blocks": {"batch_size": 1e2}}""").ShouldHaveSingleItem()[0].ShouldBe("none");

    private static IReadOnlyList<string[]> Of(string experiments)
    {
        var paper = new PaperFolder<ClipPaper>(Repository.Path("papers", "fma_cnn")).Paper;
        var tree = new Dictionary<string, JsonElement> { ["experiments"] = JsonDocument.Parse(experiments).RootElement };

        return ParamDifferences.Of(paper, new ReportSettings([], new Dictionary<string, string>(), [], [], tree, new Dictionary<string, ExperimentSettings>(), 0.95, tree));
    }
}
