using Reprise.Machine;

namespace Reprise.Tasks.Tests;

public sealed class DescribeMachineTests : IDisposable
{
    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void TwoBuildsOfOneLibtorchUnderOneNameAreTwoEngines()
    {
        _checkout.Write("torch/lib/libtorch_cpu.so", "one build");
        var one = Describe().Engine;
        _checkout.Write("torch/lib/libtorch_cpu.so", "another build");
        var other = Describe().Engine;

        one["libtorch"].ShouldStartWith("libtorch_cpu.so ");
        other["libtorch"].ShouldStartWith("libtorch_cpu.so ");
        other["libtorch"].ShouldNotBe(one["libtorch"]);
        other.Keys.ShouldBe(one.Keys);
    }

    [Fact]
    public void TheSameMachineIsDescribedInTheSameWordsWhereverItsFilesLie()
    {
        _checkout.Write("torch/lib/libtorch_cpu.so", "one build");
        var here = Describe();
        Directory.Move(_checkout["torch"], _checkout["elsewhere"]);
        var there = Describe(libTorch: "elsewhere");

        there.Engine.ShouldBe(here.Engine);
        here.Watched.ShouldContain(_checkout["torch/lib/libtorch_cpu.so"]);
        there.Watched.ShouldContain(_checkout["elsewhere/lib/libtorch_cpu.so"]);
    }

    [Fact]
    public void AReplacedLibraryIsSeenByTheNextBuild()
    {
        _checkout.Write("torch/lib/libtorch_cpu.so", "one build");
        var opened = _checkout.Opened();
        Describe(opened);
        _checkout.Close(_engine, opened).Execute();
        _checkout.Opened().UpToDate.ShouldBeTrue();

        _checkout.Write("torch/lib/libtorch_cpu.so", "another build");

        _checkout.Opened().UpToDate.ShouldBeFalse();
    }

    [Fact]
    public void APackagedEngineIsItsPackagesAndTheirVersions()
    {
        var facts = Describe(source: "package");

        facts.CardPackages["TorchSharp"].ShouldBe("package");
        facts.Engine["provider"].ShouldBe("TorchSharp 0.107.0, TorchSharp-cuda-linux 0.107.0");
        facts.Engine.ShouldNotContainKey("libtorch");
    }

    [Fact]
    public void WhatThisBuildsParamsSayOfDeterminismCounts()
    {
        _checkout.Write("params.yaml", _checkout.Read("params.yaml") + "determinism: strict\n");
        _checkout.Write("params.schema.json", _checkout.Read("params.schema.json").Replace("\"properties\": {\n    \"seeds\"", "\"properties\": {\n    \"determinism\": { \"type\": \"string\" },\n    \"seeds\"", StringComparison.Ordinal));

        Describe(_checkout.Opened()).Engine["determinism"].ShouldBe("strict");
        var fast = Describe(_checkout.Opened("determinism=fast")).Engine;
        fast["determinism"].ShouldBe("fast");
        fast.Keys.ShouldNotContain(key => key.StartsWith("env ", StringComparison.Ordinal));
    }

    [Fact]
    public void OnlyPartsThatMayBeDepsAreNamed()
    {
        var facts = Describe();

        facts.Natives.Keys.ShouldBe(["a shell", "libfuture", "libtorch"]);
        facts.Natives["a shell"].ShouldNotBe("missing");
        facts.Natives["libfuture"].ShouldBe("missing");
    }

    [Fact]
    public void ANativeDepIsPartOfTheFingerprint()
    {
        _checkout.Write("torch/lib/libtorch_cpu.so", "one build");
        RunWithNative("libtorch").ShouldBeTrue();
        CheckWithNative("libtorch").ShouldBeFalse();

        _checkout.Write("torch/lib/libtorch_cpu.so", "another build");

        CheckWithNative("libtorch").ShouldBeTrue();
        _checkout.Read("pipeline/locks/count.lock").ShouldContain("libtorch_cpu.so ");
    }

    [Fact]
    public void ANativeDepThatNobodyDescribesIsAMistakeInTheDeclaration()
    {
        Stage<CheckStage>("libsnd").Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.MissingDep]);
        _engine.Errors[0].Message.ShouldContain("libsnd");
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private bool RunWithNative(string name)
    {
        using var run = Stage<RunStage>(name);
        return run.Execute();
    }

    private bool CheckWithNative(string name)
    {
        var check = Stage<CheckStage>(name);
        check.Execute().ShouldBeTrue();
        return check.MustRun;
    }

    private T Stage<T>(string native)
        where T : StageTask, new()
    {
        var opened = _checkout.Opened();
        Describe(opened);
        var stage = _checkout.Stage<T>(_engine, opened, "echo x > \"$OUT_count\"");
        stage.Deps = [.. stage.Deps, Items.Of(native, ("Native", "true"))];
        return stage;
    }

    private MachineFacts Describe(string libTorch = "torch", string source = "compat") => Describe(_checkout.Opened(), libTorch, source);

    private MachineFacts Describe(OpenBuild opened, string libTorch = "torch", string source = "compat")
    {
        new DescribeMachine
        {
            BuildEngine = _engine,
            Root = _checkout.Root,
            ParamsFile = opened.ParamsFile,
            JournalFile = opened.JournalFile,
            Parts =
            [
                Items.Of("a shell", ("Probe", "command:sh"), ("AsDep", "true")),
                Items.Of("libfuture", ("Probe", "lib:libfuture.so.99"), ("AsDep", "true")),
                Items.Of("libtorch", ("Probe", "lib:libtorch_cpu.so"), ("AsDep", "true")),
                Items.Of("npm", ("Probe", "command:npm")),
            ],
            CardPackages = [Items.Of("TorchSharp", ("Source", source))],
            TorchPackages = "TorchSharp 0.107.0, TorchSharp-cuda-linux 0.107.0",
            LibTorch = _checkout[libTorch],
        }.Execute().ShouldBeTrue();
        return MachineFacts.Read(opened.JournalFile);
    }
}
