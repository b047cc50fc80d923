namespace Acquire.Spotify.Tests;

/// <summary>Troubles that pass: the run ends as if there had been none.</summary>
public class TroubleTests
{
    private static readonly Lazy<(string Tracks, string Summary)> s_calm = new(() =>
    {
        using var world = WithTwoPages();
        world.Run();
        return Results(world);
    });

    public static TheoryData<string> Targets => ["/api/token", "/v1/playlists/", "offset=100", "/v1/audio-analysis/"];

    [Theory]
    [MemberData(nameof(Targets))]
    public void AfterTooManyRequestsItWaitsAsLongAsAsked(string target) => Recovers(target, Answer.TooManyRequests(7), Answer.TooManyRequests(31))
        .ShouldBe([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(31)]);

    [Theory]
    [MemberData(nameof(Targets))]
    public void AfterServerErrorsPausesDouble(string target)
    {
        Answer[] errors = [Answer.Error(500, "Server error"), new(502, "<html>Bad gateway</html>", "text/html"), new(503, ""), new(504, "upstream request timeout", "text/plain")];

        var waits = Recovers(target, errors);

        waits.Count.ShouldBe(4);
        for (var i = 0; i < 4; i++) waits[i].TotalSeconds.ShouldBeInRange(0.5 * Math.Pow(2, i), 1.5 * Math.Pow(2, i));
        // The jitter is drawn from what is asked for, so it repeats.
        Recovers(target, errors).ShouldBe(waits);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void ACutConnectionIsTriedAgain(string target)
    {
        var waits = Recovers(target, Answer.Nothing, new Answer(200, """{"href":"https://api.spotify.com/","items":[]}""", Cut: 20));

        // HttpClient itself repeats a GET that got no byte back.
        waits.Count.ShouldBe(target == "/api/token" ? 2 : 1);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void ASuccessThatIsNoWholeJsonIsTriedAgain(string target) => Recovers(
        target,
        new Answer(200, """{"href":"https://api.spotify.com/","items":["""),
        new Answer(200, "<html>Please log in to this hotel's network</html>", "text/html"),
        new Answer(200, "[]"),
        new Answer(200, "")).Count.ShouldBe(4);

    [Theory]
    [InlineData("/v1/playlists/")]
    [InlineData("offset=100")]
    [InlineData("/v1/audio-analysis/")]
    public void AnExpiredTokenIsReplaced(string target) => Recovers(target, Answer.Error(401, "The access token expired")).ShouldBeEmpty();

    [Fact]
    public void ATokenIsRenewedBeforeItRunsOut()
    {
        using var world = new World().WithTracks();
        // An hour less half a minute passes, which the server would still accept.
        world.Server.Trouble(World.Id(1), [.. Enumerable.Repeat(Answer.TooManyRequests(890), 4), Answer.TooManyRequests(10)]);

        world.Run();

        world.Server.TokensGiven.ShouldBe(2);
        world.Server.Requests.Select(request => request.Authorization).Where(header => header.StartsWith("Bearer", StringComparison.Ordinal)).Distinct()
            .ShouldBe(["Bearer token-1", "Bearer token-2"]);
    }

    [Fact]
    public void OneTokenServesAWholeRun()
    {
        using var world = new World().WithTracks();

        world.Run();

        world.Server.TokensGiven.ShouldBe(1);
        world.Server.Requests.Count.ShouldBe(1 + 2 + 6);
    }

    // The run of a playlist with two pages, with troubles on the way, must give what it gives without; returns the waits.
    private static IReadOnlyList<TimeSpan> Recovers(string target, params Answer[] troubles)
    {
        using var world = WithTwoPages();
        world.Server.Trouble(target, troubles);

        world.Run();

        Results(world).ShouldBe(s_calm.Value);
        return world.Clock.Waits;
    }

    private static (string Tracks, string Summary) Results(World world) =>
        (File.ReadAllText(Path.Combine(world.Out, "tracks.csv")), File.ReadAllText(Path.Combine(world.Out, "acquire.json")));

    private static World WithTwoPages()
    {
        var world = new World { MaxTracks = 110 };
        world.Server.Add(World.RockList, World.Ids(0, 105));
        world.Server.Add(World.BluesList, World.Ids(200, 3));
        return world;
    }
}
