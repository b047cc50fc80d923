using System.Text.Json.Nodes;

namespace Reprise.Report.Tests;

public sealed class UnusualInputsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reprise-report-").FullName;
    private readonly StudyFixture _small = new() { Seeds = [1], Samples = ["balanced"] };

    [Fact]
    public void EveryMissingFolderIsNamedInOneRun()
    {
        var description = _small.Write(_folder);
        Directory.Delete(Path.Combine(_folder, "models", "c1m1", "balanced-s1"), recursive: true);
        Directory.Delete(Path.Combine(_folder, "models", "baseline", "balanced-s1"), recursive: true);

        var (code, _, errors) = ReportProgram.Run(description);

        code.ShouldBe(1);
        errors.Split('\n').Count(line => line.Contains("error REPRO6301", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void ARunThatTheParamsAskForAndNoFolderHoldsIsAnError()
    {
        var path = _small.Write(_folder);
        var description = JsonNode.Parse(File.ReadAllText(path))!;
        description["params"]!["seeds"] = new JsonArray(1, 2);
        File.WriteAllText(path, description.ToJsonString());

        var errors = ReportProgram.Run(path).Errors;

        errors.ShouldContain("error REPRO6301");
        errors.ShouldContain("c2m1 trained on balanced with seed 2");
    }

    [Fact]
    public void AModelThatIsNotTrainedLeavesItsPlacesEmpty()
    {
        var (code, _, errors) = ReportProgram.Run(new StudyFixture { Seeds = [1], Samples = ["unbalanced"], Models = ["c1m1"] }.Write(_folder));

        (code, errors).ShouldBe((0, ""));
        File.ReadAllText(Path.Combine(_folder, "report", "index.html")).ShouldContain("Not trained in this build.");
    }

    [Fact]
    public void EightFoldersWithThePapersGenresShareItsRows()
    {
        var genres = StudyFixture.PaperGenres.Select(genre => genre.ToLowerInvariant()).ToList();

        ReportProgram.Run(new StudyFixture { Source = "audio", Seeds = [1], Samples = ["balanced"], Genres = genres }.Write(_folder)).ExitCode.ShouldBe(0);

        File.ReadAllLines(Path.Combine(_folder, "report", "tables", "deepmusic", "table3.csv")).Length.ShouldBe(1 + 16);
    }

    [Fact]
    public void WithoutNodeTheMessageSaysWhatToInstall()
    {
        // An absolute path to dotnet and an empty PATH: everything is found but node.
        var description = _small.Write(_folder);

        var (code, _, errors) = ReportProgram.Run(description, environment => environment["PATH"] = _folder);

        code.ShouldBe(1);
        errors.ShouldContain("error REPRO6302");
        errors.ShouldContain("nodejs");
    }

    [Fact]
    public void WithoutThePackagesTheMessageSaysHowToGetThem()
    {
        var errors = ReportProgram.Run(_small.Write(_folder), environment => environment["REPRISE_NODE_MODULES"] = _folder).Errors;

        errors.ShouldContain("error REPRO6304");
        errors.ShouldContain("pipeline/figures.proj");
        errors.ShouldNotContain("REPRISE_NODE_MODULES", customMessage: "a build clears the environment of its programs");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
