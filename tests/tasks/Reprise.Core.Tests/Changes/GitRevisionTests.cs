using System.Diagnostics;
using Reprise.Changes;
using Reprise.Core.Tests.Files;

namespace Reprise.Core.Tests.Changes;

public sealed class GitRevisionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesComeAsTheyWereCommittedAlsoInAFolderOfARepository()
    {
        _folder.Write("inner/locks/a.lock", "first ä\n");
        _folder.Write("inner/locks/b c.lock", "");
        _folder.Write("inner/locks/below/d.lock", "deeper\n");
        Commit();
        _folder.Write("inner/locks/a.lock", "second\n");

        var files = GitRevision.Open(_folder["inner"], "HEAD").Files("locks");

        files.ShouldBe(new Dictionary<string, string> { ["a.lock"] = "first ä\n", ["b c.lock"] = "" });
        GitRevision.Open(_folder["inner"], "HEAD").Files("none").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--all")]
    [InlineData("")]
    [InlineData("HEAD~7")]
    [InlineData("a..b")]
    public void ARevisionThatIsNotThereIsNamed(string name)
    {
        _folder.Write("a", "a");
        Commit();

        Should.Throw<GitException>(() => GitRevision.Open(_folder.Root, name)).Code.ShouldBe(Codes.UnknownRevision);
    }

    [Fact]
    public void AFolderWithoutGitIsSaidToBeNone() =>
        Should.Throw<GitException>(() => GitRevision.Open(_folder.Root, "HEAD")).Code.ShouldBe(Codes.NoGit);

    private void Commit()
    {
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start("git", ["-C", _folder.Root, .. arguments]);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
