using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Machine;

namespace Reprise.Core.Tests.Machine;

public sealed class NativeFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void ALibraryIsTheFileItsLinkLeadsToAndItsContent()
    {
        _folder.Write("torch/lib/libfuture.so.1.2", "one");
        File.CreateSymbolicLink(_folder["torch/lib/libfuture.so.1"], "libfuture.so.1.2");
        var files = Files();

        files.LibraryOf("libfuture.so.1").ShouldBe("libfuture.so.1.2 " + Sha256Digest.OfText("one")[^12..]);
        files.Seen.ShouldBe([_folder["torch/lib/libfuture.so.1"]]);
    }

    [Fact]
    public void AnUnchangedLibraryIsReadOnce()
    {
        _folder.Write("torch/lib/libfuture.so.1", "one");
        var memory = DigestMemory.Open(_folder["digests"]);

        for (var build = 0; build < 3; build++) new NativeFiles(_folder["torch"], memory).LibraryOf("libfuture.so.1");

        memory.FilesRead.ShouldBe(1);
    }

    [Fact]
    public void ACommandIsAskedForItsVersion() =>
        Files().Identify(new NativePart("the SDK", "command:dotnet", "dotnet")).ShouldMatch(@"^\d+\.\d+\.\d+");

    [Fact]
    public void WhatIsMissingIsSaidToBeMissing()
    {
        Files().LibraryOf("libfuture.so.1").ShouldBe("missing");
        Files().Identify(new NativePart("a part", "command:no-such-command", "none")).ShouldBe("missing");
    }

    public void Dispose() => _folder.Dispose();

    private NativeFiles Files() => new(_folder["torch"], DigestMemory.Open(_folder["digests"]));
}
