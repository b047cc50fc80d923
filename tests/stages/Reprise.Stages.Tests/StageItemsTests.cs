namespace Reprise.Tests;

public sealed class StageItemsTests : IDisposable
{
    private readonly RunFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void AKnownItemComesWithItsNoteAndAnUnknownOneDoesNot()
    {
        var items = _fixture.Open(items: new Dictionary<string, string> { ["track sha256:1"] = "12 3.5" }).Items;

        items.TryReuse("track sha256:1", out var note).ShouldBeTrue();
        note.ShouldBe("12 3.5");
        items.TryReuse("track sha256:2", out _).ShouldBeFalse();
    }

    [Fact]
    public void TheListTellsReusedItemsFromMadeOnesInAStableOrder()
    {
        var items = _fixture.Open(items: new Dictionary<string, string> { ["b"] = "old" }).Items;

        items.Made("c", "new", "c.npz", "c.txt");
        items.TryReuse("b", out _);
        items.Made("a", "new", "a.npz");
        items.Write(_fixture.ItemList);

        File.ReadAllText(_fixture.ItemList).ShouldBe(
            """{"a":{"note":"new","paths":["a.npz"]},"b":{"note":"old","paths":null},"c":{"note":"new","paths":["c.npz","c.txt"]}}""");
    }
}
