namespace Reprise.Tasks.Tests;

public sealed class PrepareExecutorTests : IDisposable
{
    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void AnExecutorThatDoesNotExistIsRefusedWithThoseThatDo()
    {
        Prepare("slum").ShouldBeFalse();

        var error = _engine.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("REPRO1112");
        error.Message.ShouldContain("'slum'");
        error.Message.ShouldContain("local, slurm");
    }

    [Fact]
    public void WithoutTheCommandsOfAClusterTheErrorNamesThem()
    {
        Prepare("slurm").ShouldBeFalse();

        var error = _engine.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("REPRO4040");
        error.Message.ShouldContain("sbatch, scontrol, squeue, scancel, sinfo");
        error.Message.ShouldContain("slurm-client");
    }

    [Fact]
    public void ThisMachineNeedsNothing() => Prepare("local").ShouldBeTrue();

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private bool Prepare(string executor) => new PrepareExecutor
    {
        BuildEngine = _engine,
        Root = _checkout.Root,
        ParamsFile = _checkout.Opened().ParamsFile,
        Executor = executor,
        SearchPath = _checkout.Root,
    }.Execute();
}
