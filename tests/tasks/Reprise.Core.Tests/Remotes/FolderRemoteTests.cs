using System.Diagnostics;
using Reprise.Core.Tests.Files;
using Reprise.Remotes;

namespace Reprise.Core.Tests.Remotes;

public sealed class FolderRemoteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FolderRemoteTests() => Directory.CreateDirectory(_folder["share"]);

    [Fact]
    public async Task WhatIsThereStaysUnlessItIsToBeReplaced()
    {
        using var remote = new FolderRemote(_folder["share"]);
        var name = "objects/ab/cd";

        (await remote.PutAsync(name, _folder.Write("a", "first"), replace: false, default)).ShouldBeTrue();
        (await remote.PutAsync(name, _folder.Write("b", "second"), replace: false, default)).ShouldBeFalse();
        File.ReadAllText(_folder["share/objects/ab/cd"]).ShouldBe("first");
        (await remote.PutAsync(name, _folder["b"], replace: true, default)).ShouldBeTrue();
        File.ReadAllText(_folder["share/objects/ab/cd"]).ShouldBe("second");

        (await remote.FindAsync([name, "objects/ab/no"], default)).ShouldHaveSingleItem().Value.ShouldBe(6);
        (await remote.GetAsync(name, _folder["target"], 2, default)).ShouldBeTrue();
        // One byte more than expected is enough to see that it is too much.
        File.ReadAllText(_folder["target"]).ShouldBe("sec");
        (await remote.GetAsync("objects/ab/no", _folder["target"], 2, default)).ShouldBeFalse();
        _folder.Names("share").ShouldBe([name]);
    }

    [Fact]
    public async Task AFolderThatIsNotThereIsNeverMade()
    {
        using var remote = new FolderRemote(_folder["nowhere"]);

        foreach (var ask in new Func<Task>[]
        {
            () => remote.LookAsync(default),
            () => remote.TryWritingAsync(default),
            () => remote.FindAsync(["a"], default),
            () => remote.PutAsync("a", _folder.Write("a", "a"), replace: false, default),
            () => remote.GetAsync("a", _folder["target"], 1, default),
        })
        {
            (await Should.ThrowAsync<RemoteException>(ask)).Code.ShouldBe(Codes.RemoteMissing);
        }

        Directory.Exists(_folder["nowhere"]).ShouldBeFalse();
    }

    [Fact]
    public async Task WhatAKilledSenderLeftIsClearedAwayOnceItIsOld()
    {
        _folder.Write("share/tmp/young.tmp", "half");
        File.SetLastWriteTimeUtc(_folder.Write("share/tmp/old.tmp", "half"), DateTime.UtcNow.AddDays(-2));
        using var remote = new FolderRemote(_folder["share"]);

        await remote.PutAsync("objects/ab/cd", _folder.Write("a", "a"), replace: false, default);

        _folder.Names("share").ShouldBe(["objects/ab/cd", "tmp/young.tmp"]);
    }

    [SmallDiskFact]
    public async Task AFullDiskIsNamedAndKeepsNothingHalf()
    {
        Shell("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", _folder["share"]);

        try
        {
            using var remote = new FolderRemote(_folder["share"]);
            var fault = await Should.ThrowAsync<RemoteException>(() => remote.PutAsync("objects/ab/cd", _folder.Write("a", new string('a', 200_000)), replace: false, default));

            fault.Code.ShouldBe(Codes.RemoteFull);
            _folder.Names("share").ShouldBeEmpty();
        }
        finally
        {
            Shell("umount", _folder["share"]);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static void Shell(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}

/// <summary>A test that mounts a small disk; skipped, saying so, where this user may not.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly bool s_may = MayMount();

    public SmallDiskFactAttribute()
    {
        if (!s_may) Skip = "only root may mount a small disk";
    }

    private static bool MayMount()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") return false;

        var folder = Directory.CreateTempSubdirectory("reprise-").FullName;
        using var mount = Process.Start("sh", ["-c", $"mount -t tmpfs -o size=64k tmpfs {folder} 2>/dev/null && umount {folder}"]);
        mount.WaitForExit();
        Directory.Delete(folder);
        return mount.ExitCode == 0;
    }
}
