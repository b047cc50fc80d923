using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Store;

namespace Reprise.Core.Tests.Store;

public sealed class ItemMemoryTests : IDisposable
{
    private static readonly string s_memory = Sha256Digest.OfText("prepare");
    private static readonly Dictionary<string, KnownItem> s_nothing = [];

    private readonly TemporaryFolder _folder = new();
    private readonly ObjectStore _store;
    private readonly ItemMemory _items;

    public ItemMemoryTests()
    {
        _store = new ObjectStore(_folder["cache"], DigestMemory.Open(_folder["digests"]));
        _items = new ItemMemory(_folder["cache"], _store);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ItemsOfAllRunsAreKnown()
    {
        _items.Add(s_memory, s_nothing, new Dictionary<string, KnownItem> { ["one"] = Item("1") });
        _items.Add(s_memory, _items.Recall(s_memory), new Dictionary<string, KnownItem> { ["two"] = Item("2") });

        _items.Recall(s_memory).Keys.ShouldBe(["one", "two"]);
        _items.Recall(s_memory)["one"].Note.ShouldBe("1");
    }

    [Fact]
    public void AnotherMemoryKnowsNothing()
    {
        _items.Add(s_memory, s_nothing, new Dictionary<string, KnownItem> { ["one"] = Item("1") });

        _items.Recall(Sha256Digest.OfText("other params")).ShouldBeEmpty();
    }

    [Fact]
    public void AnItemWhoseFileIsGoneOrSpoiltIsForgotten()
    {
        var gone = Item("gone");
        var spoilt = Item("spoilt");
        _items.Add(s_memory, s_nothing, new Dictionary<string, KnownItem> { ["gone"] = gone, ["spoilt"] = spoilt, ["sound"] = Item("sound") });

        File.Delete(_store.PathOf(gone.Files[0].Digest));
        var path = _store.PathOf(spoilt.Files[0].Digest);
        File.Delete(path);
        File.WriteAllText(path, "SPOILT");

        _items.Recall(s_memory).Keys.ShouldBe(["sound"]);
    }

    [Fact]
    public void AMemoryThatCannotBeReadKnowsNothingAndIsWrittenAnew()
    {
        _items.Add(s_memory, s_nothing, new Dictionary<string, KnownItem> { ["one"] = Item("1") });
        var file = Directory.GetFiles(_folder["cache/items"], "*.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(file, "{ half");

        _items.Recall(s_memory).ShouldBeEmpty();
        _items.Add(s_memory, s_nothing, new Dictionary<string, KnownItem> { ["two"] = Item("2") });

        _items.Recall(s_memory).Keys.ShouldBe(["two"]);
    }

    private KnownItem Item(string text)
    {
        var file = _folder[$"produced-{text}"];
        File.WriteAllText(file, text);
        var digest = Sha256Digest.OfFile(file);
        _store.Add(file, digest);
        return new KnownItem(text, [new TreeEntry($"tracks/{text}.npz", digest, text.Length)]);
    }
}
