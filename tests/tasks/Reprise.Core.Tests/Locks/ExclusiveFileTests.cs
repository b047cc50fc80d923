using System.Diagnostics;
using System.Globalization;
using Reprise.Core.Tests.Files;
using Reprise.Locks;

namespace Reprise.Core.Tests.Locks;

public sealed class ExclusiveFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["state/build.lock"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OnlyOneHoldsItAndTheFileStays()
    {
        using (var first = ExclusiveFile.TryAcquire(Path).ShouldNotBeNull())
        {
            ExclusiveFile.TryAcquire(Path).ShouldBeNull();
        }

        File.Exists(Path).ShouldBeTrue();
        using var next = ExclusiveFile.TryAcquire(Path).ShouldNotBeNull();
    }

    [Fact]
    public async Task WhoeverWaitsIsToldOnceWhomFor()
    {
        var messages = new List<string>();
        var first = ExclusiveFile.TryAcquire(Path).ShouldNotBeNull();
        var waiting = Task.Run(() => ExclusiveFile.Acquire(Path, messages.Add));
        await Task.Delay(350);
        waiting.IsCompleted.ShouldBeFalse();

        first.Dispose();

        using var second = await waiting.WaitAsync(TimeSpan.FromSeconds(10));
        messages.ShouldHaveSingleItem().ShouldContain($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");
    }

    [Fact]
    public void AFreeLockIsTakenWithoutAWord()
    {
        using var taken = ExclusiveFile.Acquire(Path, message => throw new InvalidOperationException(message));
    }

    [Fact]
    public void TheWaitCanBeEnded()
    {
        using var first = ExclusiveFile.TryAcquire(Path).ShouldNotBeNull();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Should.Throw<OperationCanceledException>(() => ExclusiveFile.Acquire(Path, _ => { }, cancellation.Token));
    }

    /// <summary>Another program (flock of util-linux) holds the lock and is killed the hard way.</summary>
    [Fact]
    public async Task AKilledOwnerFreesIt()
    {
        _folder.Write("state/build.lock", "");
        using var owner = Process.Start(new ProcessStartInfo("flock", ["-o", Path, "sleep", "600"]))!;
        while (ExclusiveFile.TryAcquire(Path) is { } early)
        {
            early.Dispose();
            await Task.Delay(10);
        }

        owner.Kill(entireProcessTree: true);
        await owner.WaitForExitAsync();

        using var taken = ExclusiveFile.Acquire(Path, _ => { }, new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);
    }

    [Fact]
    public void AChildProcessDoesNotInheritIt()
    {
        var lockOfParent = ExclusiveFile.TryAcquire(Path).ShouldNotBeNull();
        using var child = Process.Start("sleep", ["600"]);

        lockOfParent.Dispose();

        using var next = ExclusiveFile.TryAcquire(Path).ShouldNotBeNull();
        child.Kill();
    }
}
