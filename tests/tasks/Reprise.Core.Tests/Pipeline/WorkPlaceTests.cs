using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class WorkPlaceTests
{
    private readonly WorkPlace _place = new("/home/ada/reprise");

    [Theory]
    [InlineData("artifacts/report/", "/home/ada/reprise/artifacts/report")]
    [InlineData("artifacts/./models//c1m1.npz", "/home/ada/reprise/artifacts/models/c1m1.npz")]
    [InlineData("/data/gtzan/", "/data/gtzan")]
    [InlineData("../music", "/home/ada/music")]
    public void FullPathsHaveNoSlashAtTheEnd(string path, string full) => _place.Full(path).ShouldBe(full);

    [Theory]
    [InlineData("/home/ada/reprise/artifacts/report/", "artifacts/report")]
    [InlineData("artifacts/report", "artifacts/report")]
    [InlineData("/home/ada/music", "../music")]
    public void ShownPathsAreRelativeToTheCheckout(string path, string shown) => _place.Relative(path).ShouldBe(shown);

    [Fact]
    public void LocksAreCommittedAndEverythingElseIsInArtifacts()
    {
        _place.LockOf("train.c1m1.balanced-s1").ShouldBe("/home/ada/reprise/pipeline/locks/train.c1m1.balanced-s1.lock");
        new[] { _place.Cache, _place.State, _place.Scratch, _place.Logs, _place.Journals, _place.DigestJournal }
            .ShouldAllBe(path => path.StartsWith("/home/ada/reprise/artifacts/.work/"));
    }
}
