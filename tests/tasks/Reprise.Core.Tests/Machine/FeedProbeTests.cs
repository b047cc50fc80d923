using Reprise.Machine;

namespace Reprise.Core.Tests.Machine;

/// <summary>Recorded words of <c>dotnet restore</c> (SDK 10.0.1).</summary>
public sealed class FeedProbeTests
{
    private const string NoPackage =
        "/src/compat/Feed/Feed.csproj : error NU1101: Unable to find package TorchSharp. No packages exist with this id in source(s): https://feed.example/index.json\n";

    private const string NoVersion =
        "/src/compat/Feed/Feed.csproj : error NU1102: Unable to find package NAudio.Core with version (>= 2.2.1)\n"
        + "/src/compat/Feed/Feed.csproj : error NU1102:   - Found 3 version(s) in feed.example [ Nearest version: 2.1.0 ]\n";

    private const string NoNetwork =
        "/src/compat/Feed/Feed.csproj : error NU1301: Unable to load the service index for source https://api.nuget.org/v3/index.json.\n"
        + "/src/compat/Feed/Feed.csproj : error NU1301:   Name or service not known (api.nuget.org:443)\n";

    private static readonly Dictionary<string, string> s_packages = new() { ["TorchSharp"] = "TorchSharp", ["NAudio"] = "NAudio.Core" };

    [Fact]
    public void AFeedThatHoldsBothGivesBoth() => Read("  Restored /src/compat/Feed/Feed.csproj (in 300 ms).\n", 0).ShouldBe(Answer("package", "package"));

    [Fact]
    public void AMissingPackageIsStoodInFor() => Read(NoPackage, 1).ShouldBe(Answer("package", "compat"));

    [Fact]
    public void AMissingVersionIsStoodInFor() => Read(NoVersion, 1).ShouldBe(Answer("compat", "package"));

    [Fact]
    public void SeveralComplaintsAreAllRead() => Read(NoPackage + NoVersion, 1).ShouldBe(Answer("compat", "compat"));

    [Fact]
    public void AFeedThatDoesNotAnswerSaysNothing() => Read(NoNetwork, 1).ShouldBeNull();

    [Fact]
    public void AnyOtherFailureSaysNothing() => Read("error MSB4025: The project file could not be loaded.\n", 1).ShouldBeNull();

    [Fact]
    public void TheRestoreIsAskedInTheLanguageItsAnswerIsReadIn() =>
        FeedProbe.Restore("/src").Environment["DOTNET_CLI_UI_LANGUAGE"].ShouldBe("en");

    private static SortedDictionary<string, string>? Read(string output, int exitCode) => FeedProbe.Read(output, exitCode, s_packages);

    private static SortedDictionary<string, string> Answer(string naudio, string torchSharp) => new() { ["NAudio"] = naudio, ["TorchSharp"] = torchSharp };
}
