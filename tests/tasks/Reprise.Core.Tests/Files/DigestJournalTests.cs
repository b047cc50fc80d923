using System.Text;
using FsCheck.Fluent;
using Reprise.Files;

namespace Reprise.Core.Tests.Files;

public sealed class DigestJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["digests"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhateverTheTornTailTheWholeLinesBeforeAndAfterItSurvive()
    {
        var whole = Encoding.UTF8.GetBytes(Record("first").Line + "\n");
        var torn = Encoding.UTF8.GetBytes(Record("torn").Line);

        Property.Hold(Gen.Choose(0, torn.Length - 1).ToArbitrary(), cut =>
        {
            File.WriteAllBytes(Path, [.. whole, .. torn.AsSpan(0, cut)]);
            new DigestJournal(Path).Append([Record("last")]);

            return new DigestJournal(Path).ReadAdded().SequenceEqual([Record("first"), Record("last")]);
        });
    }

    [Fact]
    public void ALineComesBackAsItWas() => Property.Hold(
        ArbMap.Default.ArbFor<(long, long, long, ulong, ulong)>(),
        numbers =>
        {
            var (size, modified, changed, inode, device) = numbers;
            var record = new DigestRecord("/ä b/ç", new FileStat(size, modified, changed, inode) { Device = device }, Sha256Digest.OfText("x"));
            return DigestRecord.Parse(Encoding.UTF8.GetBytes(record.Line)) == record;
        });

    [Fact]
    public void GarbageIsIgnored() => Property.Hold(
        ArbMap.Default.ArbFor<byte[]>(),
        garbage =>
        {
            File.WriteAllBytes(Path, [.. garbage, (byte)'\n', .. Encoding.UTF8.GetBytes(Record("a").Line + "\n")]);
            return new DigestJournal(Path).ReadAdded().SequenceEqual([Record("a")]);
        });

    [Fact]
    public void AppendsOfSeveralWritersAtOnceAreAllThere()
    {
        Parallel.For(0, 8, writer =>
        {
            for (var round = 0; round < 20; round++) new DigestJournal(Path).Append([Record($"{writer}/{round}"), Record($"{writer}/{round}b")]);
        });

        new DigestJournal(Path).ReadAdded().Select(record => record.Path).Distinct().Count().ShouldBe(8 * 20 * 2);
    }

    [Fact]
    public void OnlyWhatWasAddedIsRead()
    {
        var journal = new DigestJournal(Path);
        journal.Append([Record("a")]);
        journal.ReadAdded().ShouldBe([Record("a")]);
        journal.ReadAdded().ShouldBeEmpty();

        new DigestJournal(Path).Append([Record("b")]);
        journal.ReadAdded().ShouldBe([Record("b")]);
    }

    [Fact]
    public void CompactionKeepsOneLineForEachFileThatIsStillTheSame()
    {
        var memory = DigestMemory.Open(Path);
        foreach (var name in new[] { "kept", "changed", "deleted" })
        {
            memory.DigestOf(_folder.Write(name, name));
            memory.Flush();
            memory.DigestOf(_folder.Write(name, name + "!"));
            memory.Flush();
        }

        File.Delete(_folder["deleted"]);
        _folder.Write("changed", "anew");
        DigestMemory.Compact(Path);

        new DigestJournal(Path).ReadAdded().Select(record => record.Path).ShouldBe([_folder["kept"]]);
        memory.DigestOf(_folder["kept"]).ShouldBe(Sha256Digest.OfText("kept!"));
    }

    private static DigestRecord Record(string name) =>
        new($"/{name}", new FileStat(1, 2, 3, 4) { Device = 5 }, Sha256Digest.OfText(name));
}
