using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Pipeline;
using Reprise.Store;

namespace Reprise.Core.Tests.Store;

public sealed class SharedCacheTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private WorkPlace Here => WorkPlace.Of(_folder["here"]);

    private WorkPlace There => WorkPlace.Of(_folder["there"]);

    private string Shared => _folder["shared"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatACheckoutHadIsTakenAlongAndFoundByTheOther()
    {
        var run = Deposit(Here, "content");

        SharedCache.Use(Here, Shared).ShouldBe(1);
        SharedCache.Use(There, Shared).ShouldBe(0);

        var store = StoreOf(There);
        new RunCache(There.Cache).Find(run.Fingerprint.Digest).ShouldNotBeNull();
        store.Materialise(run.Outs[0].Tree, _folder["there/artifacts/out"]);
        File.ReadAllText(_folder["there/artifacts/out"]).ShouldBe("content");
        SharedCache.Checkouts(Here).Values.ShouldBe([Here, There], ignoreOrder: true);
    }

    [Fact]
    public void WhoLeavesHasAnEmptyCacheAndTakesNothingFromTheOthers()
    {
        var run = Deposit(Here, "content");
        SharedCache.Use(Here, Shared);
        SharedCache.Use(There, Shared);

        SharedCache.Leave(Here);

        new RunCache(Here.Cache).All().ShouldBeEmpty();
        new RunCache(There.Cache).Find(run.Fingerprint.Digest).ShouldNotBeNull();
        SharedCache.Checkouts(Here).ShouldBeEmpty();
        SharedCache.Checkouts(There).Values.ShouldBe([There]);
    }

    [Fact]
    public void WhoGoesToAnotherFolderIsNoLongerNamedInTheFirst()
    {
        SharedCache.Use(Here, Shared);
        SharedCache.Use(There, Shared);

        SharedCache.Use(Here, _folder["other"]);

        SharedCache.FolderOf(Here).ShouldBe(_folder["other"]);
        SharedCache.Checkouts(There).Values.ShouldBe([There]);
    }

    [Fact]
    public void ATreeThatUsesTheCacheOfItsCheckoutIsNotNamed()
    {
        Directory.CreateDirectory(There.Work);
        Directory.CreateDirectory(Here.Cache);
        File.CreateSymbolicLink(There.Cache, Here.Cache);
        SharedCache.FolderOf(There).ShouldBeNull();
        SharedCache.Register(There);
        Directory.Exists(Path.Combine(Here.Cache, "checkouts")).ShouldBeFalse();

        SharedCache.Use(Here, Shared);
        SharedCache.Register(There);

        SharedCache.FolderOf(There).ShouldBe(Shared);
        SharedCache.Checkouts(Here).Values.ShouldBe([Here]);
    }

    [Fact]
    public void AFolderThatCannotBeMadeChangesNothing()
    {
        var run = Deposit(Here, "content");
        var file = _folder.Write("file", "");

        Should.Throw<IOException>(() => SharedCache.Use(Here, Path.Combine(file, "cache")));

        SharedCache.FolderOf(Here).ShouldBeNull();
        new RunCache(Here.Cache).Find(run.Fingerprint.Digest).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("there/artifacts/.work/cache")]
    [InlineData("here/artifacts/.work/cache")]
    [InlineData("alias of there")]
    [InlineData("alias of here")]
    [InlineData("other there/artifacts/.work/cache")]
    public void TheOwnCacheOfACheckoutIsNotShared(string folder)
    {
        var (mine, theirs) = (Deposit(Here, "content"), Deposit(There, "other content"));
        File.CreateSymbolicLink(_folder["alias of here"], Here.Cache);
        File.CreateSymbolicLink(_folder["alias of there"], There.Cache);
        File.CreateSymbolicLink(_folder["other there"], There.Root);

        for (var build = 0; build < 2; build++) Should.Throw<IOException>(() => SharedCache.Use(Here, _folder[folder])).Message.ShouldContain("own cache");

        SharedCache.FolderOf(Here).ShouldBeNull();
        RunCache.IsComplete(mine, StoreOf(Here)).ShouldBeTrue();
        RunCache.IsComplete(theirs, StoreOf(There)).ShouldBeTrue();
    }

    [Fact]
    public void AnotherNameOfTheSharedFolderChangesNothing()
    {
        var run = Deposit(Here, "content");
        SharedCache.Use(Here, Shared);
        File.CreateSymbolicLink(_folder["alias"], Shared);

        SharedCache.Use(Here, _folder["alias"]).ShouldBe(0);

        SharedCache.FolderOf(Here).ShouldBe(Shared);
        SharedCache.Checkouts(Here).Values.ShouldBe([Here]);
        RunCache.IsComplete(run, StoreOf(Here)).ShouldBeTrue();
    }

    [Fact]
    public void WhoOnceTookTheOwnCacheOfAnotherCanLeaveIt()
    {
        var theirs = Deposit(There, "content");
        Directory.CreateDirectory(Here.Work);
        File.CreateSymbolicLink(Here.Cache, There.Cache);

        SharedCache.Leave(Here);

        Directory.Exists(Here.Cache).ShouldBeFalse();
        RunCache.IsComplete(theirs, StoreOf(There)).ShouldBeTrue();
    }

    [Fact]
    public void AnObjectThatIsAddedToItsOwnStoreStays()
    {
        var run = Deposit(Here, "content");
        var store = StoreOf(Here);
        var digest = run.Outs[0].Tree.Entries[0].Digest;

        store.Add(store.PathOf(digest), digest);

        store.IsIntact(digest).ShouldBeTrue();
    }

    [Theory]
    [InlineData("../shared", "shared")]
    [InlineData("cache/", "here/cache")]
    public void ARelativeFolderIsMeantFromTheCheckout(string written, string meant) =>
        SharedCache.Meant(Here, written).ShouldBe(_folder[meant]);

    [Fact]
    public void ATildeIsTheHomeFolder() =>
        SharedCache.Meant(Here, "~/cache").ShouldBe(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "cache"));

    private static ObjectStore StoreOf(WorkPlace place) => new(place.Cache, DigestMemory.Open(place.DigestJournal));

    private CachedRun Deposit(WorkPlace place, string content)
    {
        var file = _folder.Write("new", content);
        var tree = Tree.Of(file, DigestMemory.Open(place.DigestJournal));
        StoreOf(place).Deposit(file, tree);
        var run = new CachedRun("stage", new Fingerprint([FingerprintEntry.Param("key", "1")]), [new CachedOut("out", "artifacts/out", tree)]);
        new RunCache(place.Cache).Save(run);
        return run;
    }
}
