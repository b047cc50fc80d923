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
            "tables/numbers.csv(2): error REPRO6315: The experiment 'mystudy_ned' is none of paper.json; it has mystudy_net. Correct the file; docs/own-study.md says what the folder of a paper holds.",
        ]);
    }

    [Fact]
    public void WhatCannotBeReadInItsFilesIsSaidInOneRunWithFileAndLine()
    {
        var own = Own("\"confusion\": \"mystudy_net\"", "\"confusion\": \"mystudy_net\", \"layers\": \"mystudy_net\"");
        Edit(own, "tables/numbers.csv", "test_accuracy,85,0,percent,Table 1,20", "test_acuracy,85,0,Percent,Table 1,20|x");
        Edit(own, "tables/numbers.csv", "best_val_accuracy,87.5,1,percent,", "best_val_accuracy,high,1,%,");
        File.AppendAllText(Path.Combine(own, "tables", "numbers.csv"), "mystudy_net,parameters,parameters,657156,-1,count,code,\nmystudy_net,epochs,epochs_run,50\n");
        File.WriteAllText(Path.Combine(own, "histories", "mystudy_net.csv"), "epoch,loss,accuracy\n1,high,0.5\n1.5,0.6,\n\n");
        File.WriteAllText(Path.Combine(own, "confusion", "mystudy_net.csv"), "true,Classical,Metal\nClassical,9,\nMetal,2.5,8\nPop,1\n");
        Directory.CreateDirectory(Path.Combine(own, "layers"));
        File.WriteAllText(Path.Combine(own, "layers", "mystudy_net.csv"), "name,output_shape,parameters\ndense,2,many\ndense,2,10\n");
        Edit(own, "inventory.csv", "table2,Table 2,table,tracks of each genre,,", "table2,Table 2,table");

        var errors = Errors(own).Select(error => error[(error.IndexOf("/mystudy/", StringComparison.Ordinal) + 9)..]).ToList();

        const string Remedy = " Correct the file; docs/own-study.md says what the folder of a paper holds.";
        errors.ShouldAllBe(error => error.EndsWith(Remedy, StringComparison.Ordinal));
        errors.Select(error => error.Replace(": error REPRO6315:", "", StringComparison.Ordinal).Replace(Remedy, "", StringComparison.Ordinal)).ShouldBe(
        [
            "inventory.csv(7) The row 'table2,Table 2,table' has not as many values as the first line has names.",
            "tables/numbers.csv(3) The row cannot be read: Cannot read PaperNumber.Value from field 3 'value' of record 3 (line 3): The input string 'high' was not in a correct format.",
            "tables/numbers.csv(5) The row 'mystudy_net,epochs,epochs_run,50' has not as many values as the first line has names.",
            "tables/numbers.csv(2) The measure 'test_acuracy' is none that there is: best_val_accuracy, epochs_run, last_train_accuracy, last_train_loss, last_val_accuracy, parameters, test_accuracy, window_accuracy, or nothing where no number of ours answers it.",
            "tables/numbers.csv(2) The unit 'Percent' is none that there is: count, loss, percent.",
            "tables/numbers.csv(2) 'x' in 'totals' is no number of clips; they are whole numbers from 1, with bars between.",
            "tables/numbers.csv(4) A number cannot have -1 decimals; 'decimals' is from 0 to 15.",
            "histories/mystudy_net.csv(2) 'high' in the column 'loss' is no number; a gap is empty.",
            "histories/mystudy_net.csv(3) '1.5' is no whole number; the column 'epoch' counts them.",
            "histories/mystudy_net.csv(4) The row '' has 1 values; the first line has 3 names.",
            "confusion/mystudy_net.csv It has 3 rows; the first line names 2 genres, and a matrix is a square.",
            "confusion/mystudy_net.csv(2) '' in the row of 'Classical' is no count; counts are whole numbers from 0.",
            "confusion/mystudy_net.csv(3) '2.5' in the row of 'Metal' is no count; counts are whole numbers from 0.",
            "confusion/mystudy_net.csv(4) The row of 'Pop' has 1 counts; the first line names 2 genres.",
            "layers/mystudy_net.csv(2) The row cannot be read: Cannot read PaperLayer.Parameters from field 2 'parameters' of record 2 (line 2): The input string 'many' was not in a correct format.",
        ]);
    }

    [Theory]
    [InlineData("histories", "epoch,loss\n", "histories/mystudy_net.csv(1)", "no row below")]
    [InlineData("histories", "epoch,loss\n1,\n", "histories/mystudy_net.csv", "no value in it")]
    [InlineData("histories", "", "histories/mystudy_net.csv(1)", "a log counts epoch or step")]
    [InlineData("histories", "step,correct_of_all\n1,3\n", "histories/mystudy_net.csv(1)", "'correct_of_all'")]
    [InlineData("confusion", "", "confusion/mystudy_net.csv(1)", "names no genres")]
    [InlineData("confusion", "true,Classical,Metal\nClassical,9,1\n", "confusion/mystudy_net.csv", "1 rows; the first line names 2 genres")]
    [InlineData("confusion", "true,Classical,Metal\nClassical,9,1\nMetal,2,-8\n", "confusion/mystudy_net.csv(3)", "'-8'")]
    [InlineData("confusion", "true,Classical\nClassical,0\n", "confusion/mystudy_net.csv", "counts no clip")]
    public void AFileThatHoldsTooLittleIsOneErrorToo(string kind, string text, string where, string what)
    {
        var own = Own("\"year\": 2026", "\"year\": 2025");
        File.WriteAllText(Path.Combine(own, kind, "mystudy_net.csv"), text);

        var error = Errors(own).ShouldHaveSingleItem();

        error.ShouldContain($"/mystudy/{where}: error REPRO6315: ");
        error.ShouldContain(what);
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
