namespace Reprise.Tasks.Tests;

public sealed class SetUpMachineTests : IDisposable
{
    private static readonly ITaskItem s_sh = Items.Of("a shell", ("Probe", "command:sh"), ("Apt", "dash"));
    private static readonly ITaskItem s_gcc = Items.Of("a future compiler", ("Probe", "command:g++-99"), ("Apt", "g++-99"), ("Unless", "TorchSharp"));
    private static readonly ITaskItem s_torch = Items.Of("libfuture", ("Probe", "lib:libfuture.so.99"), ("Apt", "libfuture-dev"), ("Unless", "TorchSharp"));
    private static readonly ITaskItem s_headers = Items.Of("libfuture's headers", ("Probe", "header:future/future.h"), ("Apt", "libfuture-dev"));

    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void AllThatIsMissingIsOneErrorWithTheCommandThatInstallsIt()
    {
        SetUp([s_sh, s_torch, s_gcc, s_headers], "compat").Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.MissingPart]);
        _engine.Errors[0].Message.ShouldContain("libfuture, a future compiler, libfuture's headers");
        if (File.Exists("/usr/bin/apt-get")) _engine.Errors[0].Message.ShouldEndWith("Run: sudo apt-get install -y --no-install-recommends g++-99 libfuture-dev");
    }

    [Fact]
    public void APackageBringsWhatTheMachineLacks()
    {
        SetUp([s_torch, s_gcc], "package").Execute().ShouldBeTrue();

        _engine.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("data.music.source=audio", false)]
    public void APartIsNeededUnderItsConditionOnly(string set, bool succeeds)
    {
        var setUp = SetUp([Items.Of("libfuture", ("Probe", "lib:libfuture.so.99"), ("Apt", "libfuture99"), ("OnlyIf", "data.music.source=audio"))], "compat");
        setUp.ParamsFile = _checkout.Opened(set).ParamsFile;

        setUp.Execute().ShouldBe(succeeds);
        _engine.ErrorCodes.ShouldBe(succeeds ? [] : [Codes.MissingPart]);
    }

    [Fact]
    public void WithoutParamsNoConditionHolds()
    {
        var conditional = Items.Of("libfuture", ("Probe", "lib:libfuture.so.99"), ("Apt", "libfuture99"), ("OnlyIf", "data.music.source=demo"));

        SetUp([conditional], "compat").Execute().ShouldBeTrue();
    }

    [Fact]
    public void WhatIsOptionalIsDoneWithout()
    {
        var setUp = SetUp([s_sh], "compat");
        setUp.OptionalParts = [s_headers];

        setUp.Execute().ShouldBeTrue();
        _engine.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void ASourceThatIsNeitherPackageNorStandInIsAnError()
    {
        SetUp([], "feed").Execute().ShouldBeFalse();

        _engine.ErrorCodes.ShouldBe([Codes.UnknownSource]);
        _engine.Errors[0].Message.ShouldContain("feed");
    }

    [Fact]
    public void ALibtorchOfOnesOwnBringsItsLibrariesAndHeaders()
    {
        _checkout.Write("torch/lib/libfuture.so.99", "x");
        _checkout.Write("torch/include/future/future.h", "x");
        var setUp = SetUp([s_torch, s_headers], "compat");
        setUp.LibTorch = _checkout["torch"];

        setUp.Execute().ShouldBeTrue();
        _engine.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void ATornAnswerOfTheFeedsIsForgotten()
    {
        var answer = _checkout.Write("artifacts/.work/state/packages.props", "<Project><Prop");

        SetUp([], "compat").Execute().ShouldBeTrue();

        File.Exists(answer).ShouldBeFalse();
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private SetUpMachine SetUp(ITaskItem[] parts, string source) => new()
    {
        BuildEngine = _engine,
        Root = _checkout.Root,
        Parts = parts,
        CardPackages = [Items.Of("TorchSharp", ("Package", "TorchSharp"), ("Source", source))],
        Install = false,
    };
}
