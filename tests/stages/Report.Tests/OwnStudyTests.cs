using System.Text.Json.Nodes;

namespace Reprise.Report.Tests;

/// <summary>A study that the report knows nothing of but its folder and its entry in the params: the one of the template.</summary>
public sealed class OwnStudyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reprise-own-").FullName;

    [Fact]
    public void TheDataInItsFolderMakeItsSection()
    {
        using var report = new BuiltReport(new StudyFixture { Seeds = [1, 2], HasDeepMusic = false, Clips = new() { Studies = [ClipFixture.OwnStudy], TracksPerGenre = 12 } });

        (report.Run.ExitCode, report.Run.Errors).ShouldBe((0, ""));
        report.Page.ShouldContain("<section id=\"mystudy\"");
        var row = report.Rows("results", "mystudy").Single(row => row["experiment"] == "mystudy_net");
        (row["paper_test"], row["paper_validation"], row["ours_runs"]).ShouldBe(("85", "87.5", "2"));
        report.Rows("claims", "mystudy").Select(claim => (claim["number"], claim["verdict"])).ShouldBe(
        [
            ("test accuracy, % (Table 1)", "not comparable: demo data"),
            ("validation accuracy, % (Table 1)", "not comparable: demo data"),
        ]);
        report.Rows("claims", "mystudy")[0]["paper_does_its_own_arithmetic_hold"].ShouldBe("17/20; the published matrix has 17 of 20 on its diagonal, 85.000 %");
        foreach (var figure in new[] { "fig1", "fig2", "fig3" }) Directory.GetFiles(Path.Combine(report.Folder, "figures", "mystudy"), figure + "*.svg").ShouldNotBeEmpty(figure);

        var coverage = JsonNode.Parse(report.Read("coverage.json"))!["mystudy"]!;
        coverage["rows"]!.GetValue<int>().ShouldBe(6);
        (coverage["own"]!.GetValue<int>(), coverage["own_shown"]!.GetValue<int>()).ShouldBe((5, 5));
        coverage["counts"]!["open"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public void OnTheRecordingsOfTheWorkItsNumbersAreJudged()
    {
        using var report = new BuiltReport(new StudyFixture
        {
            Seeds = [1, 2, 3],
            HasDeepMusic = false,
            Clips = new() { Studies = [ClipFixture.OwnStudy], OwnSource = "audio", OwnFolder = Own("\"epochs\": 50", "\"epochs\": 12"), TracksPerGenre = 100, TestPerGenre = 10, Seconds = 30, Right = 0.75 },
        });

        report.Run.Errors.ShouldBe("");
        report.Rows("claims", "mystudy")[0]["verdict"].ShouldBeOneOf("agrees", "differs");
    }

    [Fact]
    public void EveryMistakeInTheFolderIsSaidInOneRun()
    {
        var own = Own("\"id\": \"mystudy\"", "\"id\": \"other\"");
        Edit(own, "paper.json", "\"shows\": \"layers\"", "\"shows\": \"layer\"");
        Edit(own, "paper.json", "\"number\": \"Figure 2\", \"experiment\": \"mystudy_net\"", "\"number\": \"Figure 2\", \"experiment\": \"mystudy_ne\"");
        File.Delete(Path.Combine(own, "confusion", "mystudy_net.csv"));
        File.Delete(Path.Combine(own, "citation.bib"));

        Errors(own).ShouldSatisfyAllConditions(
            errors => errors.Count.ShouldBe(5),
            errors => errors.ShouldAllBe(error => error.Contains("/mystudy/paper.json: error REPRO6315: ", StringComparison.Ordinal)),
            errors => errors.ShouldContain(error => error.Contains("papers/mystudy/confusion/mystudy_net.csv is not there", StringComparison.Ordinal)),
            errors => errors.ShouldContain(error => error.Contains("a figure can show accuracy, confusion, layers, loss, path, preparation, steps_right, steps_wrong", StringComparison.Ordinal)));
    }

    [Fact]
    public void RowsThatNameWhatIsNotThereAreNamed()
    {
        var own = Own("\"covers\": [\"table2\"]", "\"covers\": [\"table9\"]");
        Edit(own, "tables/numbers.csv", "mystudy_net,\"test", "mystudy_ned,\"test");

        Errors(own).Select(error => error[(error.IndexOf("/mystudy/", StringComparison.Ordinal) + 9)..]).ShouldBe(
        [
            "inventory.csv: error REPRO6315: There is no row 'table9', which paper.json names. Correct the file; docs/own-study.md says what the folder of a paper holds.",
            "tables/numbers.csv: error REPRO6315: The experiment 'mystudy_ned' is none of paper.json; it has mystudy_net. Correct the file; docs/own-study.md says what the folder of a paper holds.",
        ]);
    }

    [Theory]
    [InlineData("\"year\": 2026,", "", "year")]
    [InlineData("\"collections\": {", "\"recordings\": {", "collections")]
    [InlineData("\"year\": 2026,", "\"year\": 2026", "LineNumber")]
    public void APaperThatCannotBeReadIsOneErrorThatSaysWhatToDo(string text, string instead, string named)
    {
        var error = Errors(Own(text, instead)).ShouldHaveSingleItem();

        error.ShouldContain("/mystudy/paper.json: error REPRO6315: ");
        error.ShouldContain(named);
        error.ShouldEndWith("docs/own-study.md says what the folder of a paper holds.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Edit(string own, string file, string text, string instead)
    {
        var path = Path.Combine(own, file);
        var before = File.ReadAllText(path);
        before.ShouldContain(text);
        File.WriteAllText(path, before.Replace(text, instead, StringComparison.Ordinal));
    }

    private static List<string> Errors(string own)
    {
        using var report = new BuiltReport(new StudyFixture { Seeds = [1], HasDeepMusic = false, Clips = new() { Studies = [ClipFixture.OwnStudy], OwnFolder = own } });
        report.Run.ExitCode.ShouldNotBe(0);
        return [.. report.Run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>A copy of the template's folder with one change.</summary>
    private string Own(string text, string instead)
    {
        var template = Repository.Path("templates", "study", "papers", ClipFixture.OwnStudy);
        var own = Path.Combine(_folder, ClipFixture.OwnStudy);
        foreach (var file in Directory.GetFiles(template, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(own, Path.GetRelativePath(template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Edit(own, "paper.json", text, instead);
        return own;
    }
}
