using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class CompiledProgramsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WorkPlace _place;

    public CompiledProgramsTests()
    {
        _place = new WorkPlace(_folder["checkout"]);
        Directory.CreateDirectory(_place.State);
        Write("stages/Report/Program.cs", "one");
        Write("stages/Report/Page/page.css", "white");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheSameSourcesHaveTheSameFolder() => Programs().Folder.ShouldBe(Programs().Folder);

    [Theory]
    [InlineData("stages/Report/Program.cs")]
    [InlineData("stages/Report/Page/page.css")]
    [InlineData("stages/Report/figures/render.mjs")]
    [InlineData("compat/NAudio/WaveFormat.cs")]
    [InlineData("Directory.Packages.props")]
    public void AnyFileThatIsCompiledOrCopiedMakesAnotherFolder(string path)
    {
        var before = Programs().Folder;

        Write(path, "two");

        Programs().Folder.ShouldNotBe(before);
    }

    [Fact]
    public void WhatCompilersLeaveInTheTreeIsNoSource()
    {
        var before = Programs().Folder;

        Write("stages/Report/obj/project.assets.json", "{}");
        Write("stages/Report/figures/node_modules/vega/index.js", "");

        Programs().Folder.ShouldBe(before);
    }

    [Fact]
    public void AnotherSdkOrSwitchMakesAnotherFolder() =>
        CompiledPrograms.Of(_place, "10.0.1").Folder.ShouldNotBe(CompiledPrograms.Of(_place, "10.0.2").Folder);

    [Fact]
    public void OnlyASealedFolderIsComplete()
    {
        var programs = Programs();
        Write(Path.Combine(programs.Folder, "bin/Report/release/Report.dll"), "compiled");
        programs.IsComplete.ShouldBeFalse();

        programs.Complete(_place);

        programs.IsComplete.ShouldBeTrue();
        File.Exists(programs.AssemblyOf("stages/Report/Report.csproj")).ShouldBeTrue();
    }

    [Fact]
    public void AnUnfinishedFolderIsClearedAndOldOnesGo()
    {
        for (var edit = 0; edit < 6; edit++)
        {
            Write("stages/Report/Program.cs", $"edit {edit}");
            var programs = Programs();
            Write(Path.Combine(programs.Folder, "half"), "");
            programs.Clear();
            Directory.Exists(programs.Folder).ShouldBeFalse();
            programs.Complete(_place);
        }

        Directory.GetDirectories(Path.Combine(_place.Work, "programs")).Length.ShouldBeInRange(1, 3);
    }

    [Fact]
    public void ASourceEditedAfterTheCompilationIsNamed()
    {
        var programs = Programs();
        programs.Complete(_place);
        SourceFile Source(string path) => new(path, Sha256Digest.OfFile(Path.Combine(_place.Root, path)));

        programs.Differing([Source("stages/Report/Program.cs"), new SourceFile("CsvHelper", "sha256:0", "34.0.0")]).ShouldBeEmpty();
        Write("stages/Report/Program.cs", "edited");

        programs.Differing([Source("stages/Report/Program.cs"), Source("stages/Report/Page/page.css")]).ShouldBe(["stages/Report/Program.cs"]);
    }

    private CompiledPrograms Programs() => CompiledPrograms.Of(_place, "10.0.1");

    private void Write(string path, string text)
    {
        var full = Path.Combine(_place.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
