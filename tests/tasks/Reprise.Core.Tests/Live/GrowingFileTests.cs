using Reprise.Core.Tests.Files;
using Reprise.Live;

namespace Reprise.Core.Tests.Live;

public sealed class GrowingFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void OnlyWholeLinesAreReadAndEachOnce()
    {
        var file = new GrowingFile(_folder["log"]);
        file.NewLines().ShouldBeEmpty();

        File.WriteAllText(_folder["log"], "one\ntwo\nthr");
        file.NewLines().ShouldBe(["one", "two"]);
        file.NewLines().ShouldBeEmpty();

        File.AppendAllText(_folder["log"], "ee → 3\n\nfour\n");
        file.NewLines().ShouldBe(["three → 3", "", "four"]);
    }

    [Fact]
    public void AFileBegunAnewIsReadFromItsBeginning()
    {
        var file = new GrowingFile(_folder.Write("log", "a long first line\n"));
        file.NewLines();

        File.WriteAllText(_folder["log"], "short\n");

        file.NewLines().ShouldBe(["short"]);
    }

    public void Dispose() => _folder.Dispose();
}
