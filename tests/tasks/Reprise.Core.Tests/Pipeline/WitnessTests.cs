using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class WitnessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DigestMemory _memory;

    public WitnessTests()
    {
        _memory = DigestMemory.Open(_folder["digests"]);
        _folder.Write("raw/deep/tracks.csv", "one");
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("raw/deep/tracks.csv")]
    public void AnotherContentIsSeen(string path)
    {
        var witness = Witness.Of(_folder[path], _memory);
        witness.Holds(_memory).ShouldBeTrue();

        TemporaryFolder.EditInSecret(_folder["raw/deep/tracks.csv"], "two");

        witness.Holds(_memory).ShouldBeFalse();
        TemporaryFolder.EditInSecret(_folder["raw/deep/tracks.csv"], "one");
        witness.Holds(_memory).ShouldBeTrue();
    }

    [Fact]
    public void WhereNothingWasSomethingIsSeen()
    {
        var witness = Witness.Of(_folder["none"], _memory);
        witness.Saw.ShouldBe(Witness.Nothing);

        _folder.Write("none", "");

        witness.Holds(_memory).ShouldBeFalse();
    }

    [Fact]
    public void OfAListOnlyTheEntriesAreSeen()
    {
        var witness = Witness.Of(_folder["raw"] + "/", _memory);

        File.WriteAllText(_folder["raw/deep/tracks.csv"], "two");
        witness.Holds(_memory).ShouldBeTrue();

        _folder.Write("raw/more.csv", "");
        witness.Holds(_memory).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();
}
