using Reprise;

namespace Acquire.Spotify.Tests;

/// <summary>What is on disk is never asked for again.</summary>
public class ResumptionTests
{
    [Fact]
    public void ARunThatWasCutShortGoesOnWhereItStopped()
    {
        using var world = new World().WithTracks();
        world.Server.Trouble(World.Id(0), Answer.TooManyRequests(36_000));

        world.Fail().ShouldHaveSingleItem().Code.ShouldBe(Codes.SpotifyBusy);
        var before = Answered(world);
        world.Run().Tracks.Count.ShouldBe(6);

        before.Count.ShouldBe(2 + 3);
        Answered(world).GroupBy(target => target).ShouldAllBe(group => group.Count() == 1);
    }

    [Fact]
    public void ACompleteDownloadNeedsNeitherServerNorCredentials()
    {
        using var world = new World().WithTracks();
        world.Run();
        var first = File.ReadAllText(Path.Combine(world.Out, "acquire.json"));
        world.Server.Dispose();
        world.Secrets.Clear();

        world.Run().Tracks.Count.ShouldBe(6);

        File.ReadAllText(Path.Combine(world.Out, "acquire.json")).ShouldBe(first);
    }

    [Fact]
    public void AHalfWrittenFileIsNoAnswer()
    {
        using var world = new World().WithTracks();
        Directory.CreateDirectory(Path.Combine(world.Downloads, "analyses"));
        File.WriteAllText(Path.Combine(world.Downloads, "analyses", World.Id(0) + ".json.part"), """{"segments":[{"st""");

        world.Run().Tracks.Count.ShouldBe(6);

        Directory.EnumerateFiles(world.Downloads, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void AnotherGenreOfAKnownTrackCostsNoRequest()
    {
        using var world = new World().WithTracks();
        world.Run();
        world.Write("playlists.yaml", $"genres:\n  Rock:\n    - {{id: {World.RockList}}}\n  Soul:\n    - {{id: {World.BluesList}}}\n");
        var before = world.Server.Requests.Count;

        world.Run().Tracks.Select(track => track.Genre).Distinct().ShouldBe(["Rock", "Soul"]);

        world.Server.Requests.Count.ShouldBe(before);
    }

    // Requests for something, other than tokens and those that were put off.
    private static IReadOnlyList<string> Answered(World world)
    {
        var targets = world.Server.Requests.Where(request => request.Host == "api.spotify.com").Select(request => request.Target).ToList();
        targets.Remove($"/v1/audio-analysis/{World.Id(0)}");
        return targets;
    }
}
