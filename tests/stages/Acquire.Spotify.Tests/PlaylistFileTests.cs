using Reprise;
using Reprise.Acquire.Spotify;
using Reprise.Stages;

namespace Acquire.Spotify.Tests;

public class PlaylistFileTests
{
    [Fact]
    public void ThePaperUses151Playlists()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Reproduce.proj"))) folder = folder.Parent;

        var playlists = PlaylistFile.Read(Path.Combine(folder.FullName, "papers", "deepmusic", "playlists.yaml"));

        playlists.CountBy(pair => pair.Genre).Select(pair => $"{pair.Key} {pair.Value}").ShouldBe(
            ["Blues 20", "Classical 18", "Country 18", "Hip-Hop 18", "Jazz 19", "Metal 19", "Pop 20", "Rock 19"]);
        playlists.GroupBy(pair => pair.Playlist.Id).Where(group => group.Count() > 1)
            .Select(group => string.Join(' ', group.Select(pair => pair.Genre))).ShouldBe(["Blues Rock", "Pop Pop"]);
    }

    [Fact]
    public void EveryMistakeIsReportedAtOnce()
    {
        var errors = Errors("""
            genres:
              ../Rock:
                - {id: 37i9dQZF1DXcF6B6QPhFDv, name: Rock This}
              Jazz:
                - {id: 37i9dQZF1DXcF6B6QPhFDv, name: Butter, used: false}
              Pop:
                - {id: "https://open.spotify.com/playlist/x", name: An address}
                - {name: Nothing}
            """);

        errors.Select(error => error.Code).ShouldBe(Enumerable.Repeat(Codes.BrokenPlaylists, 4));
        errors.Select(error => error.Message).ShouldContain(message => message.Contains("../Rock"));
        errors.Select(error => error.Message).ShouldContain(message => message.Contains("Jazz"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("genres: {}")]
    [InlineData("genres: [a, b]")]
    [InlineData("genres: {Rock: [{id: 37i9dQZF1DXcF6B6QPhFDv, title: Misspelt}]}")]
    [InlineData("playlists: {}")]
    [InlineData("genres: {Rock: ")]
    public void AnotherFormIsRefused(string yaml) => Errors(yaml).ShouldHaveSingleItem().Code.ShouldBe(Codes.BrokenPlaylists);

    private static IReadOnlyList<StageError> Errors(string yaml)
    {
        using var world = new World();
        world.Write("mine.yaml", yaml);
        return Should.Throw<StageException>(() => PlaylistFile.Read(world.Files().Single(path => path.EndsWith("mine.yaml", StringComparison.Ordinal)))).Errors;
    }
}
