using Reprise;
using Reprise.Stages;

namespace Acquire.Spotify.Tests;

/// <summary>Refusals that no patience helps against: one coded error, and what to do.</summary>
public class RefusalTests
{
    [Fact]
    public void RefusedAnalysesAreExplainedWithTheWayOut()
    {
        using var world = new World().WithTracks();
        world.Server.Trouble("/v1/audio-analysis/", [.. Enumerable.Repeat(Answer.Error(403, "Forbidden"), 9)]);

        var error = world.Fail().ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.SpotifyAnalysesClosed);
        WaysOut(error);
        world.Server.AnalysisRequests.Count.ShouldBe(1);
    }

    [Fact]
    public void ClosedPlaylistsAreExplainedOnceWithTheWayOut()
    {
        using var world = new World();

        var error = world.Fail().ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.SpotifyPlaylistsClosed);
        error.Origin.ShouldBe("params.yaml(5,3)");
        error.Message.ShouldContain("2 of 2");
        WaysOut(error);
        world.Server.AnalysisRequests.ShouldBeEmpty();
    }

    [Fact]
    public void OneClosedPlaylistFailsUnlessErrorsAreSkipped()
    {
        using var strict = new World().WithTracks();
        using var lenient = new World { OnError = "skip" }.WithTracks();
        strict.Server.Playlists.Remove(World.BluesList);
        lenient.Server.Playlists.Remove(World.BluesList);

        strict.Fail().ShouldHaveSingleItem().Code.ShouldBe(Codes.SpotifyPlaylistsClosed);
        var found = lenient.Run();
        found.Tracks.Count.ShouldBe(3);
        var skipped = found.Skipped.ShouldHaveSingleItem();
        skipped.Path.ShouldBe($"Blues/{World.BluesList}");
        skipped.Reason.ShouldStartWith(Codes.SpotifyPlaylistsClosed);
    }

    [Fact]
    public void PlaylistsThatAreAllClosedFailEvenWhereErrorsAreSkipped()
    {
        using var world = new World { OnError = "skip" };

        world.Fail().ShouldHaveSingleItem().Code.ShouldBe(Codes.SpotifyPlaylistsClosed);
    }

    [Theory]
    [InlineData("SPOTIFY_CLIENT_ID")]
    [InlineData("SPOTIFY_CLIENT_SECRET")]
    public void MissingCredentialsAreNamed(string name)
    {
        using var world = new World().WithTracks();
        world.Secrets[name] = " ";

        var error = world.Fail().ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.SpotifyCredentials);
        error.Message.ShouldContain($"{name} is not set");
        world.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void WrongCredentialsEndTheRun()
    {
        using var world = new World().WithTracks();
        world.Secrets["SPOTIFY_CLIENT_SECRET"] = "wrong-but-still-secret";

        var error = world.Fail().ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.SpotifyCredentials);
        error.Message.ShouldContain("invalid_client");
        error.ToString().ShouldNotContain("wrong-but-still-secret");
        world.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void ATokenThatIsNeverAcceptedEndsTheRun()
    {
        using var world = new World().WithTracks();
        world.Server.Trouble("/v1/", [.. Enumerable.Repeat(Answer.Error(401, "Invalid access token"), 5)]);

        var error = world.Fail().ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.SpotifyRefused);
        error.Message.ShouldContain("401 Invalid access token");
        world.Server.TokensGiven.ShouldBe(2);
    }

    [Fact]
    public void AQuotaUsedUpForHoursEndsTheRunAtOnce()
    {
        using var world = new World().WithTracks();
        world.Server.Trouble("/v1/", Answer.TooManyRequests(36_000));

        var error = world.Fail().ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.SpotifyBusy);
        error.Message.ShouldContain("600 minutes");
        world.Clock.Waits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public void AServerThatNeverRecoversEndsTheRun(int status)
    {
        using var world = new World().WithTracks();
        world.Server.Trouble("/v1/", [.. Enumerable.Repeat(new Answer(status, "no", "text/plain"), 99)]);

        world.Fail().ShouldHaveSingleItem().Code.ShouldBe(Codes.SpotifyBusy);

        world.Clock.Waits.Count.ShouldBe(7);
    }

    [Fact]
    public void AServerThatCannotBeReachedIsNamed()
    {
        using var world = new World().WithTracks();
        world.Server.Dispose();

        var error = world.Fail().ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.SpotifyBusy);
        error.Message.ShouldContain("refused");
    }

    [Fact]
    public void ABrokenAnalysisFailsOrIsListed()
    {
        using var strict = new World().WithTracks();
        using var lenient = new World { OnError = "skip" }.WithTracks();
        foreach (var world in new[] { strict, lenient })
        {
            world.Server.Analyses[World.Id(0)] = Analysis.Of(World.Id(0), pitches: 11);
            world.Server.Analyses[World.Id(2)] = """{"segments":[]}""";
        }

        strict.Fail().Select(error => error.Code).ShouldBe([Codes.BrokenAnalysis, Codes.BrokenAnalysis]);
        var found = lenient.Run();
        found.Tracks.Count.ShouldBe(4);
        found.Skipped.Select(file => file.Path).ShouldBe([$"Rock/{World.Id(0)}.json", $"Rock/{World.Id(2)}.json"]);
        found.Skipped.ShouldAllBe(file => file.Reason.StartsWith(Codes.BrokenAnalysis) && !file.Reason.Contains(lenient.Downloads));
    }

    private static void WaysOut(StageError error)
    {
        error.Message.ShouldContain("27 November 2024");
        error.Message.ShouldContain("source audio");
        error.Message.ShouldContain("msd");
    }
}
