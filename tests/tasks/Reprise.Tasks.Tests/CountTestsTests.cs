namespace Reprise.Tasks.Tests;

public sealed class CountTestsTests : IDisposable
{
    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void OutcomesOfAllProjectsAreAddedUp()
    {
        Results("a", "Passed", "Passed", "NotExecuted");
        Results("b", "Passed");

        Count().ShouldBeTrue();

        _checkout.Read("summary.txt").ShouldBe("3 passed, 0 failed, 1 skipped\n");
    }

    [Fact]
    public void AFailedTestAndARunWithoutResultsAreErrors()
    {
        Count().ShouldBeFalse();
        Results("a", "Passed", "Failed");
        Count().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.TestsFailed, Codes.TestsFailed]);
        _checkout.Read("summary.txt").ShouldBe("1 passed, 1 failed, 0 skipped\n");
    }

    [Fact]
    public void ATestHostThatDiedIsAnErrorThoughNoTestFailed()
    {
        Results("a", "Passed");

        Count(exitCode: 1).ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.TestsFailed]);
        _engine.Errors[0].Message.ShouldContain("exit code 1");
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private void Results(string project, params string[] outcomes) => _checkout.Write($"results/{project}.trx", $"""
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
        {string.Concat(outcomes.Select(outcome => $"<UnitTestResult outcome=\"{outcome}\" />"))}
        </Results></TestRun>
        """);

    private bool Count(int exitCode = 0) =>
        new CountTests { BuildEngine = _engine, Results = _checkout["results"], Summary = _checkout["summary.txt"], ExitCode = exitCode }.Execute();
}
