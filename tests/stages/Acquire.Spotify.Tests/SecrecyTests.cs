using System.Text;
using Reprise;
using Reprise.Acquire.Spotify;
using Reprise.Stages;

namespace Acquire.Spotify.Tests;

/// <summary>Credentials come from outside and stay there.</summary>
public class SecrecyTests
{
    public static TheoryData<int> Statuses => [200, 400, 401, 403, 429, 500];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void NoFileAndNoLineHoldsASecret(int status)
    {
        using var world = new World().WithTracks();
        var answers = Enumerable.Repeat(status == 200 ? new Answer(200, Analysis.Of("x")) : Answer.Error(status, "no"), 9).ToArray();
        world.Server.Trouble("/v1/audio-analysis/", answers);

        if (status == 200) world.Run();
        else world.Fail();

        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SpotifyServer.ClientId}:{SpotifyServer.ClientSecret}"));
        foreach (var text in world.Files().Select(File.ReadAllText).Append(world.Printed))
        {
            foreach (var secret in new[] { SpotifyServer.ClientId, SpotifyServer.ClientSecret, basic, "token-1" }) text.ShouldNotContain(secret);
        }

        world.Files().ShouldNotBeEmpty();
    }

    [Fact]
    public void SecretsAreFoundWhereDotnetUserSecretsKeepsThem()
    {
        using var world = new World();
        world.Write("secrets.json", """{"SPOTIFY_CLIENT_ID": "abc", "Other": "def"}""");
        var file = world.Files().Single(path => path.EndsWith("secrets.json", StringComparison.Ordinal));

        UserSecrets.Find("SPOTIFY_CLIENT_ID", file).ShouldBe("abc");
        UserSecrets.Find("SPOTIFY_CLIENT_SECRET", file).ShouldBeNull();
        UserSecrets.Find("SPOTIFY_CLIENT_ID", file + ".absent").ShouldBeNull();
    }

    [Fact]
    public void ABrokenSecretsFileIsNotQuoted()
    {
        using var world = new World();
        world.Write("secrets.json", """{"SPOTIFY_CLIENT_ID": hush-hush}""");
        var file = world.Files().Single(path => path.EndsWith("secrets.json", StringComparison.Ordinal));

        var error = Should.Throw<StageException>(() => UserSecrets.Find("SPOTIFY_CLIENT_ID", file)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.SpotifyCredentials);
        error.ToString().ShouldNotContain("hush");
    }
}
