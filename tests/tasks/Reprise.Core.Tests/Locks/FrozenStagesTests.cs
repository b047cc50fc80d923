using Reprise.Core.Tests.Files;
using Reprise.Locks;

namespace Reprise.Core.Tests.Locks;

public sealed class FrozenStagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NamesAreKeptSortedAndOnceALine()
    {
        FrozenStages.Write(_folder["frozen.txt"], ["train.b", "train.a", "train.b"]);

        File.ReadAllLines(_folder["frozen.txt"])[1..].ShouldBe(["train.a", "train.b"]);
        FrozenStages.Read(_folder["frozen.txt"]).ShouldBe(["train.a", "train.b"]);
    }

    [Fact]
    public void CommentsBlankLinesAndLineEndsOfAnotherSystemCountForNothing()
    {
        _folder.Write("frozen.txt", "# why\r\n\r\n  train.a  \r\n#train.b\r\n");

        FrozenStages.Read(_folder["frozen.txt"]).ShouldBe(["train.a"]);
    }

    [Fact]
    public void AnEmptyListLeavesNoFile()
    {
        FrozenStages.Write(_folder["frozen.txt"], ["train.a"]);
        FrozenStages.Write(_folder["frozen.txt"], []);

        File.Exists(_folder["frozen.txt"]).ShouldBeFalse();
        FrozenStages.Read(_folder["frozen.txt"]).ShouldBeEmpty();
    }
}
