using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Remotes;
using Reprise.Store;

namespace Reprise.Core.Tests.Remotes;

/// <summary>What one checkout pushes another can pull, and nothing that is broken on the way is ever used.</summary>
public sealed class PushAndPullTests : IDisposable
{
    private readonly TemporaryFolder _share = new();
    private readonly Station _maker = new();
    private readonly Station _reader = new();
    private readonly FolderRemote _remote;

    public PushAndPullTests()
    {
        _remote = new FolderRemote(_share.Root);
        _maker.Make("train.a", ("weights", "aaaa"), ("deep/er/history", "1 2 3"), ("same", "equal"));
        _maker.Make("train.b", ("weights", "bbbb"), ("same", "equal"));
    }

    [Fact]
    public async Task WhatWasPushedIsPulledAndTheSecondTimeNothingMoves()
    {
        (await _maker.PushAsync(_remote)).Line.ShouldStartWith("push: sent 4 objects (18 B) and 2 runs to ");
        (await _maker.PushAsync(_remote)).Line.ShouldEndWith("; 4 objects and 2 runs were there");

        var (line, pull) = await _reader.PullAsync(_remote, _maker.Locks);

        line.ShouldStartWith("pull: fetched 4 objects (18 B) and 2 runs from ");
        pull.Findings.ShouldBeEmpty();
        _maker.Locks.ShouldAllBe(made => _reader.Has(made));
        _reader.Leftovers().ShouldBeEmpty();
        (await _reader.PullAsync(_remote, _maker.Locks)).Line.ShouldStartWith("pull: fetched 0 objects (0 B) and 0 runs from ");
        _share.Names().ShouldNotContain(name => name.StartsWith("tmp/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OnlyWhatIsAskedForIsPulled()
    {
        await _maker.PushAsync(_remote);

        (await _reader.PullAsync(_remote, [_maker.Locks[1]])).Line.ShouldStartWith("pull: fetched 2 objects (9 B) and 1 run from ");

        _reader.Has(_maker.Locks[0]).ShouldBeFalse();
        _reader.Has(_maker.Locks[1]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task APushThatBreaksOffLeavesNoRunWithoutItsObjectsAndTheNextOneGoesOn(int moves)
    {
        using var broken = new Flaky(_remote, moves);
        (await Should.ThrowAsync<RemoteException>(() => _maker.PushAsync(broken))).Code.ShouldBe(Codes.RemoteUnreachable);

        var runs = _share.Names().Count(name => name.StartsWith("runs/", StringComparison.Ordinal));
        runs.ShouldBe(Math.Max(0, moves - 4));

        (await _maker.PushAsync(_remote)).Line.ShouldStartWith($"push: sent {(moves < 4 ? 4 - moves : 0)} object");
        await _reader.PullAsync(_remote, _maker.Locks);
        _maker.Locks.ShouldAllBe(made => _reader.Has(made));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task APullThatBreaksOffLeavesNoRunAndTheNextOneGoesOn(int moves)
    {
        await _maker.PushAsync(_remote);
        using var broken = new Flaky(_remote, moves);
        (await Should.ThrowAsync<RemoteException>(() => _reader.PullAsync(broken, _maker.Locks))).Code.ShouldBe(Codes.RemoteUnreachable);

        _reader.Runs.All().ShouldBeEmpty();
        _reader.Leftovers().ShouldBeEmpty();

        // Two runs come before the objects.
        (await _reader.PullAsync(_remote, _maker.Locks)).Line.ShouldStartWith($"pull: fetched {4 - Math.Max(0, moves - 2)} objects");
        _maker.Locks.ShouldAllBe(made => _reader.Has(made));
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("")]
    [InlineData("much longer than it should be")]
    [InlineData(null)]
    public async Task AnObjectThatIsNotWhatItsNameSaysIsRefusedAndTheOthersAreTaken(string? content)
    {
        await _maker.PushAsync(_remote);
        var file = _share[RemoteCache.ObjectName(Sha256Digest.OfText("aaaa"))];
        File.Delete(file);
        if (content is not null) File.WriteAllText(file, content);

        var (_, pull) = await _reader.PullAsync(_remote, _maker.Locks);

        var refused = pull.Findings.ShouldHaveSingleItem();
        refused.Code.ShouldBe(Codes.RemoteObjectRefused);
        refused.Message.ShouldContain(RemoteCache.ObjectName(Sha256Digest.OfText("aaaa")));
        _reader.Has(_maker.Locks[0]).ShouldBeFalse();
        _reader.Has(_maker.Locks[1]).ShouldBeTrue();
        _reader.Store.Contains(Sha256Digest.OfText("aaaa")).ShouldBeFalse();
        _reader.Leftovers().ShouldBeEmpty();
    }

    [Fact]
    public async Task AnObjectThatWasCutShortIsSentAgain()
    {
        await _maker.PushAsync(_remote);
        File.WriteAllText(_share[RemoteCache.ObjectName(Sha256Digest.OfText("aaaa"))], "a");

        (await _maker.PushAsync(_remote)).Line.ShouldStartWith("push: sent 1 object (4 B) and 0 runs");

        await _reader.PullAsync(_remote, _maker.Locks);
        _reader.Has(_maker.Locks[0]).ShouldBeTrue();
    }

    [Fact]
    public async Task ALockWhoseRunIsNowhereIsNamed()
    {
        await _maker.PushAsync(_remote);
        var lost = _maker.Make("train.c", ("weights", "cccc"));
        _maker.Runs.Remove(lost.Fingerprint.Digest);

        (await _maker.PushAsync(_remote)).Push.Findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.RemoteLacks);
        var (_, pull) = await _reader.PullAsync(_remote, _maker.Locks);

        pull.Findings.ShouldHaveSingleItem().Message.ShouldContain("train.c");
        _reader.Has(_maker.Locks[0]).ShouldBeTrue();
    }

    [Fact]
    public async Task ALockThatWasCopiedUnderAnotherNameIsNamedOnce()
    {
        _maker.Runs.Remove(_maker.Locks[0].Fingerprint);
        _maker.Locks.Add(_maker.Locks[0]);

        (await _maker.PushAsync(_remote)).Push.Findings.ShouldHaveSingleItem().Message.ShouldStartWith("The locks of train.a name runs");
    }

    [Fact]
    public async Task ARunThatWasMadeAgainDuringThePushIsSentAsItWas()
    {
        var text = File.ReadAllText(_maker.Runs.PathOf(_maker.Locks[0].Fingerprint));
        using var remote = new Flaky(_remote, int.MaxValue) { OnMove = () => _maker.Runs.Save(Again(_maker.Runs.Find(_maker.Locks[0].Fingerprint)!)) };

        await _maker.PushAsync(remote);

        File.ReadAllText(_share[RemoteCache.RunName(_maker.Locks[0].Fingerprint)]).ShouldBe(text);
        await _reader.PullAsync(_remote, _maker.Locks);
        _maker.Locks.ShouldAllBe(made => _reader.Has(made));
    }

    [Theory]
    [InlineData(5L)]
    [InlineData(-4L)]
    [InlineData(long.MaxValue)]
    public async Task ARunThatIsWrongAboutASizeIsNotTaken(long size)
    {
        await _maker.PushAsync(_remote);
        foreach (var made in _maker.Locks) Rewrite(made, text => text.Replace("\"size\": 4", $"\"size\": {size}", StringComparison.Ordinal));

        var (_, pull) = await _reader.PullAsync(_remote, _maker.Locks);

        pull.Findings.Count.ShouldBe(2);
        pull.Findings.ShouldAllBe(finding => finding.Code == Codes.RemoteRunRefused || finding.Code == Codes.RemoteObjectRefused);
        _reader.Runs.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task ARunThatWritesAPathTwiceIsRefusedByWhoPushesTheSame()
    {
        await _maker.PushAsync(_remote);
        var run = _maker.Runs.Find(_maker.Locks[0].Fingerprint)!;
        Rewrite(_maker.Locks[0], _ => CachedRunText.Write(run with { Outs = [.. run.Outs, .. run.Outs] }));

        var refused = (await _maker.PushAsync(_remote)).Push.Findings.ShouldHaveSingleItem();

        refused.Code.ShouldBe(Codes.RemoteRunRefused);
        refused.Message.ShouldContain("artifacts/train.a/ twice");
    }

    [Fact]
    public async Task WhereTwoMadeDifferentThingsFromTheSameInputsBothAreTold()
    {
        await _maker.PushAsync(_remote);
        _reader.Make("train.a", ("weights", "other"));

        var (_, push) = await _reader.PushAsync(_remote);
        push.Findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.RemoteDiffers);

        using var third = new Station();
        var (_, pull) = await third.PullAsync(_remote, _reader.Locks);
        pull.Findings.ShouldHaveSingleItem().Code.ShouldBe(Codes.RemoteDiffers);
        third.Runs.All().ShouldBeEmpty();
    }

    [Fact]
    public async Task ManyPushersOfTheSameEndWellAndSendEachObjectOnce()
    {
        var lines = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => _maker.PushAsync(new FolderRemote(_share.Root)))));

        lines.Sum(pushed => int.Parse(pushed.Line.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(4);
        _share.Names().Count(name => name.StartsWith("tmp/", StringComparison.Ordinal)).ShouldBe(0);
        await _reader.PullAsync(_remote, _maker.Locks);
        _maker.Locks.ShouldAllBe(made => _reader.Has(made));
    }

    [Fact]
    public async Task TheCacheOfAnotherCheckoutIsARemote()
    {
        await _reader.PullAsync(new FolderRemote(_maker.Cache), _maker.Locks);

        _maker.Locks.ShouldAllBe(made => _reader.Has(made));
    }

    [Fact]
    public async Task WhoCancelsLeavesNothingHalf()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => _maker.PushAsync(_remote, cancel.Token));

        _share.Names().ShouldBeEmpty();
    }

    /// <summary>The run as a build leaves it whose stage draws what it does not declare.</summary>
    private static CachedRun Again(CachedRun run) =>
        run with { Outs = [.. run.Outs.Select(made => made with { Tree = Tree.OfFile(Sha256Digest.OfText("never sent"), 10) })] };

    private void Rewrite(StageLock made, Func<string, string> edit)
    {
        var file = _share[RemoteCache.RunName(made.Fingerprint)];
        File.WriteAllText(file, edit(File.ReadAllText(file)));
    }

    public void Dispose()
    {
        _share.Dispose();
        _maker.Dispose();
        _reader.Dispose();
        _remote.Dispose();
    }
}
