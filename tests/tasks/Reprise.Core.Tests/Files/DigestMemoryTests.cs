using Reprise.Files;

namespace Reprise.Core.Tests.Files;

public sealed class DigestMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Journal => _folder["state/digests"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnUnchangedFileIsReadOnce()
    {
        var memory = DigestMemory.Open(Journal);
        var path = _folder.Write("a", "content");

        memory.DigestOf(path).ShouldBe(Sha256Digest.OfText("content"));
        memory.DigestOf(path).ShouldBe(Sha256Digest.OfText("content"));

        memory.FilesRead.ShouldBe(1);
    }

    [Fact]
    public void AFlushedDigestIsKnownToTheNextProcess()
    {
        var path = _folder.Write("a", "content");
        var memory = DigestMemory.Open(Journal);
        memory.DigestOf(path);
        memory.Flush();

        var next = DigestMemory.Open(Journal);
        next.DigestOf(path).ShouldBe(Sha256Digest.OfText("content"));

        next.FilesRead.ShouldBe(0);
    }

    [Fact]
    public void WhatAnotherProcessLearntMeanwhileIsNotReadAgain()
    {
        var path = _folder.Write("a", "content");
        var (early, other) = (DigestMemory.Open(Journal), DigestMemory.Open(Journal));
        other.DigestOf(path);
        other.Flush();

        early.DigestOf(path);

        early.FilesRead.ShouldBe(0);
    }

    [Fact]
    public void AnEditOfSameSizeAndSameTimeIsSeen()
    {
        var path = _folder.Write("a", "before");
        var memory = DigestMemory.Open(Journal);
        memory.DigestOf(path).ShouldBe(Sha256Digest.OfText("before"));

        TemporaryFolder.EditInSecret(path, "after!");

        memory.DigestOf(path).ShouldBe(Sha256Digest.OfText("after!"));
    }

    [Fact]
    public void ATouchedFileIsReadAgainAndHasTheSameDigest()
    {
        var path = _folder.Write("a", "content");
        var memory = DigestMemory.Open(Journal);
        var before = memory.DigestOf(path);

        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddYears(-10));

        memory.DigestOf(path).ShouldBe(before);
        memory.FilesRead.ShouldBe(2);
    }

    /// <summary>No wait, and yet a write that follows at once, in the same tick of the clock, is seen.</summary>
    [Fact]
    public void AnOwnFileIsReadAtOnceAndALaterWriteIsSeenAllTheSame()
    {
        var memory = DigestMemory.Open(Journal);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var quickest = TimeSpan.MaxValue;

        for (var round = 0; round < 50; round++)
        {
            var path = _folder.Write($"out{round}", "before");
            watch.Restart();
            memory.DigestOfOwn(path).ShouldBe(Sha256Digest.OfText("before"));
            memory.DigestOf(path).ShouldBe(Sha256Digest.OfText("before"));
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;

            using (var file = new FileStream(path, FileMode.Open, FileAccess.Write)) file.Write("after!"u8);
            memory.DigestOf(path).ShouldBe(Sha256Digest.OfText("after!"));
        }

        quickest.ShouldBeLessThan(TimeSpan.FromMilliseconds(10));
    }

    [Fact]
    public void ALinkIsReadAsWhatItLeadsToAndTheTimeOfThatStays()
    {
        var target = _folder.Write("theirs", "content");
        FileStat.TryOfFile(target, out var before).ShouldBeTrue();
        File.CreateSymbolicLink(_folder["out"], target);

        DigestMemory.Open(Journal).DigestOfOwn(_folder["out"]).ShouldBe(Sha256Digest.OfText("content"));

        FileStat.TryOfFile(target, out var after).ShouldBeTrue();
        after.ShouldBe(before);
    }

    /// <summary>Rewrites a file as fast as possible: each new content must be seen, though many fall into one tick of the file system's clock.</summary>
    [Fact]
    public void WritesWithinOneTickAreAllSeen()
    {
        var path = _folder["a"];
        var memory = DigestMemory.Open(Journal);

        for (var round = 0; round < 20; round++)
        {
            File.WriteAllText(path, $"{round:D4}");
            memory.DigestOf(path).ShouldBe(Sha256Digest.OfText($"{round:D4}"));
        }
    }

    [Fact]
    public void AFileSystemOfWholeSecondsIsTrustedOnlyAfterTwo()
    {
        var memory = DigestMemory.Open(Journal);
        var path = _folder.Write("a", "content");

        foreach (var (age, digest) in new[] { (1, "content"), (4, "a claim") })
        {
            File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddSeconds(Math.Floor((DateTime.UtcNow - DateTime.UnixEpoch).TotalSeconds) - age + 1));
            FileStat.TryOfFile(path, out var stat).ShouldBeTrue();
            memory.Remember(path, stat, Sha256Digest.OfText("a claim"));
            memory.DigestOf(path).ShouldBe(Sha256Digest.OfText(digest));
        }
    }

    [Fact]
    public void ADeepLookReadsARememberedFile()
    {
        var path = _folder.Write("a", "content");
        var memory = DigestMemory.Open(Journal);

        memory.DigestOf(path);
        memory.DigestOf(path, deep: true);

        memory.FilesRead.ShouldBe(2);
    }

    [Fact]
    public void AHardLinkOfAKnownFileIsNotRead()
    {
        var memory = DigestMemory.Open(Journal);
        var path = _folder.Write("a", "content");
        Libc.Link(path, _folder["b"]).ShouldBe(0);

        memory.DigestOf(path);
        memory.DigestOf(_folder["b"]);

        memory.FilesRead.ShouldBe(1);
    }

    [Fact]
    public void ARememberedDigestIsTakenOnTrustUnlessTheContentWasWrittenThisMoment()
    {
        var memory = DigestMemory.Open(Journal);
        var path = _folder.Write("a", "content");
        FileStat.TryOfFile(path, out var fresh).ShouldBeTrue();
        memory.Remember(path, fresh, Sha256Digest.OfText("a claim"));
        memory.DigestOf(path).ShouldBe(Sha256Digest.OfText("content"));

        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1));
        FileStat.TryOfFile(path, out var old).ShouldBeTrue();
        memory.Remember(path, old, Sha256Digest.OfText("a claim"));
        memory.DigestOf(path).ShouldBe(Sha256Digest.OfText("a claim"));
    }

    [Fact]
    public void AMissingFileIsSaidByName() =>
        Should.Throw<FileNotFoundException>(() => DigestMemory.Open(Journal).DigestOf(_folder["nothing"])).Message.ShouldContain(_folder["nothing"]);

    [Fact]
    public void ThreadsMayShareIt()
    {
        var memory = DigestMemory.Open(Journal);
        var paths = Enumerable.Range(0, 200).Select(index => _folder.Write($"files/{index}", $"{index}")).ToArray();

        Parallel.For(0, 1000, index =>
        {
            memory.DigestOf(paths[index % 200]).ShouldBe(Sha256Digest.OfText($"{index % 200}"));
            if (index % 50 == 0) memory.Flush();
        });

        memory.Flush();
        var next = DigestMemory.Open(Journal);
        foreach (var path in paths) next.DigestOf(path);
        next.FilesRead.ShouldBe(0);
    }

    [Fact]
    public void AFileNameThatIsNoLineIsReadEachTimeAndHarmsNothing()
    {
        var memory = DigestMemory.Open(Journal);
        memory.DigestOf(_folder.Write("a\tb\nc", "odd"));
        memory.DigestOf(_folder.Write("plain", "plain"));
        memory.Flush();

        var next = DigestMemory.Open(Journal);
        next.DigestOf(_folder["a\tb\nc"]).ShouldBe(Sha256Digest.OfText("odd"));
        next.DigestOf(_folder["plain"]).ShouldBe(Sha256Digest.OfText("plain"));
        next.FilesRead.ShouldBe(1);
    }
}
