using System.Text.Json.Nodes;
using Reprise.Data;

namespace Acquire.Spotify.Tests;

/// <summary>What comes out when nothing goes wrong.</summary>
public class AcquisitionTests
{
    [Fact]
    public void AnalysesAreKeptAsSpotifySentThem()
    {
        using var world = new World().WithTracks();

        world.Run();

        foreach (var (genre, track) in World.Ids(0, 3).Select(id => ("Rock", id)).Concat(World.Ids(100, 3).Select(id => ("Blues", id))))
            File.ReadAllText(Path.Combine(world.Out, genre, track + ".json")).ShouldBe(world.Server.Analyses[track]);
    }

    [Fact]
    public void TracksAreListedAsOfSavedAnalyses()
    {
        using var world = new World().WithTracks();

        world.Run();

        var rows = Table.Read<TrackRow>(Path.Combine(world.Out, "tracks.csv"));
        rows.Select(row => row.TrackId).ShouldBe([.. World.Ids(100, 3).Select(id => "Blues." + id), .. World.Ids(0, 3).Select(id => "Rock." + id)]);
        var first = rows[0];
        (first.Genre, first.Path, first.Kind, first.Duration).ShouldBe(("Blues", $"Blues/{World.Id(100)}.json", "analysis", 1.5));
        first.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(world.Out, first.Path)))));
    }

    [Fact]
    public void OneThreadAndFourWriteTheSameBytes()
    {
        using var one = new World { Threads = 1 }.WithTracks();
        using var four = new World { Threads = 4 }.WithTracks();

        one.Run();
        four.Run();

        foreach (var file in new[] { "tracks.csv", "acquire.json" })
            File.ReadAllText(Path.Combine(four.Out, file)).ShouldBe(File.ReadAllText(Path.Combine(one.Out, file)));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(120, 2)]
    [InlineData(200, 2)]
    [InlineData(1000, 3)]
    public void PagesAreFollowedAsFarAsTracksAreWanted(int most, int pages)
    {
        using var world = new World { MaxTracks = most };
        world.Server.Add(World.RockList, World.Ids(0, 250));
        world.Server.Add(World.BluesList, World.Ids(300, 3));

        var found = world.Run();

        found.Tracks.Where(track => track.Genre == "Rock").Select(track => track.TrackId).ShouldBe(World.Ids(0, Math.Min(most, 250)).Select(id => "Rock." + id));
        var asked = world.Server.Requests.Where(request => request.Path.Contains(World.RockList, StringComparison.Ordinal)).ToList();
        asked.Count.ShouldBe(pages);
        asked.ShouldAllBe(request => request.Query["market"] == "DE" && request.Query["limit"] == "100" && request.Query["additional_types"] == "track");
    }

    [Fact]
    public void ATrackOfTwoGenresIsAskedForOnceAndReported()
    {
        using var world = new World();
        world.Server.Add(World.RockList, World.Ids(0, 4));
        world.Server.Add(World.BluesList, World.Ids(3, 4));

        world.Run();

        world.Server.AnalysisRequests.Count.ShouldBe(7);
        var summary = Summary(world);
        summary["duplicates"]!.ToJsonString().ShouldBe($"""[["Blues.{World.Id(3)}","Rock.{World.Id(3)}"]]""");
        summary["counts"]!.ToJsonString().ShouldBe("""{"Blues":4,"Rock":4}""");
    }

    [Fact]
    public void ATrackListedTwiceInAGenreIsKeptOnceAndCounted()
    {
        using var world = new World();
        world.Server.Add(World.RockList, [.. World.Ids(0, 3), World.Id(1)]);
        world.Server.Add(World.BluesList, World.Ids(100, 3));

        world.Run().Tracks.Count.ShouldBe(6);

        ((string)Summary(world)["note"]!).ShouldContain("1 repetitions");
    }

    [Fact]
    public void WhatIsNoTrackOfSpotifyIsPassedOver()
    {
        using var world = new World().WithTracks();
        world.Server.Playlists[World.RockList].InsertRange(1,
        [
            """{"is_local":false,"track":null}""",
            """{"is_local":true,"track":{"type":"track","id":null,"name":"A file of mine","is_local":true}}""",
            """{"is_local":false,"track":{"type":"episode","id":"512ojhOuo1ktJprKbVcKyQ","name":"A podcast","duration_ms":1}}""",
            """{"is_local":false,"track":{"type":"track","id":"../../../../etc/passwd0","name":"No id","is_local":false}}""",
        ]);

        world.Run().Tracks.Count.ShouldBe(6);
    }

    [Fact]
    public void ATrackWithoutAnalysisIsListedAsSkipped()
    {
        using var world = new World().WithTracks();
        world.Server.Analyses.Remove(World.Id(1));

        var found = world.Run();
        world.Run();

        found.Tracks.Count.ShouldBe(5);
        var skipped = found.Skipped.ShouldHaveSingleItem();
        skipped.Path.ShouldBe($"Rock/{World.Id(1)}.json");
        skipped.Reason.ShouldStartWith("REPRO3206");
        world.Server.AnalysisRequests.Count.ShouldBe(6);
    }

    [Fact]
    public void TheSummaryNamesLicenceAndCitation()
    {
        using var world = new World().WithTracks();

        world.Run();

        var summary = Summary(world);
        ((string)summary["source"]!).ShouldBe("spotify");
        ((string)summary["licence"]!).ShouldContain("Developer Terms");
        ((string)summary["citation"]!).ShouldNotBeEmpty();
    }

    private static JsonNode Summary(World world) => JsonNode.Parse(File.ReadAllText(Path.Combine(world.Out, "acquire.json")))!;
}
