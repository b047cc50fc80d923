using System.Text;
using Reprise.Core.Tests.Files;
using Reprise.Executors;

namespace Reprise.Core.Tests.Executors;

public sealed class FollowedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    [Fact]
    public void LinesComeWhenTheyAreWholeAndTheLastOneAtTheEnd()
    {
        var file = Follow();
        Append("one\ntw"u8);
        file.Read();
        _lines.ShouldBe(["one"]);

        Append("o\r\n\nthree"u8);
        file.Read();
        file.Read();
        _lines.ShouldBe(["one", "two", ""]);

        file.End();
        _lines.ShouldBe(["one", "two", "", "three"]);
        file.Position.ShouldBe(15);
    }

    [Fact]
    public void ACharacterMayComeInTwoParts()
    {
        var file = Follow();
        var bytes = Encoding.UTF8.GetBytes("Größe\n");
        Append(bytes.AsSpan(0, 3));
        file.Read();
        Append(bytes.AsSpan(3));
        file.Read();

        _lines.ShouldBe(["Größe"]);
    }

    [Fact]
    public void MuchAtOnceIsReadToItsEnd()
    {
        var file = Follow();
        Append(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"line {i}\n"))));
        file.Read();

        _lines.Count.ShouldBe(20_000);
        _lines[^1].ShouldBe("line 19999");
    }

    [Fact]
    public void AFileThatIsAwayForAMomentIsReadLater()
    {
        var file = Follow();
        File.Move(_folder["said"], _folder["away"]);
        file.Read();
        File.Move(_folder["away"], _folder["said"]);
        Append("back\n"u8);
        file.Read();

        _lines.ShouldBe(["back"]);
    }

    public void Dispose() => _folder.Dispose();

    private FollowedFile Follow()
    {
        _folder.Write("said", "");
        return new FollowedFile(_folder["said"], _lines.Add);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(_folder["said"], FileMode.Append);
        file.Write(bytes);
    }
}
