using Reprise.Files;

namespace Reprise.Core.Tests.Files;

public sealed class FileStatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AgreesWithWhatDotNetSaysAboutSizeAndTime()
    {
        var path = _folder.Write("a", "12345");
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(1234567));

        FileStat.TryOf(path, out var stat, out var isDirectory).ShouldBeTrue();

        isDirectory.ShouldBeFalse();
        stat.Size.ShouldBe(5);
        stat.ModifiedNs.ShouldBe((File.GetLastWriteTimeUtc(path) - DateTime.UnixEpoch).Ticks * 100);
        stat.Inode.ShouldNotBe(0UL);
    }

    [Fact]
    public void AgreesWithTheStatCommand()
    {
        var path = _folder.Write("a", "12345");
        FileStat.TryOf(path, out var stat, out _).ShouldBeTrue();

        using var command = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("stat", ["-c", "%s %i %.9Y %.9Z", path]) { RedirectStandardOutput = true })!;

        command.StandardOutput.ReadToEnd().Trim().ShouldBe(
            $"{stat.Size} {stat.Inode} {stat.ModifiedNs / 1_000_000_000}.{stat.ModifiedNs % 1_000_000_000:D9} {stat.ChangedNs / 1_000_000_000}.{stat.ChangedNs % 1_000_000_000:D9}");
    }

    [Fact]
    public void NothingAndADanglingLinkAreNotThere()
    {
        File.CreateSymbolicLink(_folder["dangling"], _folder["nowhere"]);

        FileStat.TryOf(_folder["nothing"], out _, out _).ShouldBeFalse();
        FileStat.TryOf(_folder["dangling"], out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void AFolderAndALinkToItAreFolders()
    {
        Directory.CreateDirectory(_folder["folder"]);
        File.CreateSymbolicLink(_folder["link"], _folder["folder"]);

        FileStat.TryOf(_folder["folder"], out var folder, out var isDirectory).ShouldBeTrue();
        isDirectory.ShouldBeTrue();
        FileStat.TryOf(_folder["link"], out var link, out isDirectory).ShouldBeTrue();
        isDirectory.ShouldBeTrue();
        link.ShouldBe(folder);
        FileStat.TryOfFile(_folder["folder"], out _).ShouldBeFalse();
    }

    [Fact]
    public void AnEditWithTheOldSizeAndTimeRestoredStillChangesTheStat()
    {
        var path = _folder.Write("a", "before");
        FileStat.TryOf(path, out var before, out _).ShouldBeTrue();
        Thread.Sleep(25);

        TemporaryFolder.EditInSecret(path, "after!");

        FileStat.TryOf(path, out var after, out _).ShouldBeTrue();
        (after with { ChangedNs = 0 }).ShouldBe(before with { ChangedNs = 0 });
        after.ChangedNs.ShouldBeGreaterThan(before.ChangedNs);
    }
}
