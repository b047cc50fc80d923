namespace Reprise.Tasks.Tests;

public sealed class DoctorTests : IDisposable
{
    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    [Fact]
    public void WhatIsThereIsShownByItsPathAndWhatIsMissingByItsRemedy()
    {
        Examine();

        Line("a shell").ShouldEndWith("/sh");
        Line("libfuture").ShouldEndWith("missing; Run: sudo apt-get install -y --no-install-recommends libfuture-dev");
        Line(".NET SDK").ShouldEndWith("10.0.100");
        Line("cores").ShouldEndWith($" {Environment.ProcessorCount}");
        Line("profile").ShouldEndWith("demo");
        Line("card packages").ShouldContain("not decided yet");
        _engine.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void WhatOtherParamsWouldNeedIsPassedOver()
    {
        Examine();
        _engine.Messages.ShouldNotContain(message => message.StartsWith("libpast ", StringComparison.Ordinal));

        Examine("data.music.source=audio");
        Line("libpast").ShouldContain("missing");
    }

    [Fact]
    public void DataIsShownWithItsFolderAndWhetherItIsThere()
    {
        Examine();
        Line("data.music.source").ShouldEndWith(" demo");

        Examine("data.music.source=audio data.music.path=/no/such/folder");
        _engine.Messages[^1].ShouldEndWith("audio, /no/such/folder (missing)");

        Examine("data.music.source=audio data.music.path=raw");
        _engine.Messages[^1].ShouldEndWith("audio, raw");
    }

    public void Dispose()
    {
        _engine.Dispose();
        _checkout.Dispose();
    }

    private void Examine(string set = "")
    {
        var opened = _checkout.Opened(set);
        new Doctor
        {
            BuildEngine = _engine,
            Root = _checkout.Root,
            ParamsFile = opened.ParamsFile,
            JournalFile = opened.JournalFile,
            Sdk = "10.0.100",
            Parts =
            [
                Items.Of("a shell", ("Probe", "command:sh"), ("Apt", "dash")),
                Items.Of("libfuture", ("Probe", "lib:libfuture.so.99"), ("Apt", "libfuture-dev")),
                Items.Of("libpast", ("Probe", "lib:libpast.so.0"), ("Apt", "libpast0"), ("OnlyIf", "data.music.source=audio")),
            ],
        }.Execute().ShouldBeTrue();
    }

    private string Line(string what) => _engine.Messages.First(message => message.StartsWith(what + " ", StringComparison.Ordinal));
}
