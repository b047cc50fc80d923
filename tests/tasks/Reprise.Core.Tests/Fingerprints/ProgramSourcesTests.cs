using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Fingerprints;

namespace Reprise.Core.Tests.Fingerprints;

public sealed class ProgramSourcesTests : IDisposable
{
    private static readonly Dictionary<string, string> s_compat = new() { ["TorchSharp"] = "compat" };
    private static readonly Dictionary<string, string> s_package = new() { ["TorchSharp"] = "package", ["NAudio"] = "package" };

    private readonly TemporaryFolder _folder = new();
    private readonly DigestMemory _memory;

    public ProgramSourcesTests()
    {
        _memory = DigestMemory.Open(_folder["digests"]);
        _folder.Write("repo/Directory.Build.props", "<Project />");
        _folder.Write("repo/Directory.Packages.props", """
            <Project><ItemGroup><PackageVersion Include="TorchSharp" Version="0.107.0" /><PackageVersion Include="NAudio.Core" Version="2.2.1" /><PackageVersion Include="CsvHelper" Version="34.0.0" /></ItemGroup></Project>
            """);
        _folder.Write("repo/README.md", "not part of any program");
        _folder.Write("repo/stages/Train/Train.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ProjectReference Include="..\Shared\Shared.csproj" />
                <Compile Include="../Linked/Codes.cs" Link="Codes.cs" />
                <Compile Include="$(RepositoryRoot)stages/Pattern/**/*.cs" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("repo/stages/Train/Program.cs", "program");
        _folder.Write("repo/stages/Train/Page/page.html", "page");
        _folder.Write("repo/stages/Train/bin/x.cs", "built");
        _folder.Write("repo/stages/Train/obj/x.cs", "built");
        _folder.Write("repo/stages/Linked/Codes.cs", "codes");
        _folder.Write("repo/stages/Linked/Other.cs", "other");
        _folder.Write("repo/stages/Pattern/deep/P.cs", "pattern");
        _folder.Write("repo/stages/Pattern/deep/P.txt", "not fitting");
        _folder.Write("repo/stages/Shared/Shared.csproj", """
            <Project>
              <PropertyGroup><UsesTorchSharp>true</UsesTorchSharp></PropertyGroup>
              <ItemGroup><PackageReference Include="CsvHelper" /><PackageReference Include="Loose" /></ItemGroup>
            </Project>
            """);
        _folder.Write("repo/stages/Shared/Shared.cs", "shared");
        _folder.Write("repo/compat/TorchSharp/TorchSharp.csproj", "<Project />");
        _folder.Write("repo/compat/TorchSharp/native.cpp", "native");
        _folder.Write("repo/stages/Unrelated/Unrelated.cs", "unrelated");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AProgramIsTheFilesOfItsProjectsTheHouseRulesAndPinnedPackages() =>
        Paths(s_compat).ShouldBe([
            "Directory.Build.props",
            "compat/TorchSharp/TorchSharp.csproj",
            "compat/TorchSharp/native.cpp",
            "stages/Linked/Codes.cs",
            "stages/Pattern/deep/P.cs",
            "stages/Shared/Shared.cs",
            "stages/Shared/Shared.csproj",
            "stages/Train/Page/page.html",
            "stages/Train/Program.cs",
            "stages/Train/Train.csproj",
            "CsvHelper 34.0.0",
            "Loose unpinned",
        ]);

    [Fact]
    public void ACardPackageTakesThePlaceOfItsStandIn()
    {
        var paths = Paths(s_package);

        paths.ShouldContain("TorchSharp 0.107.0");
        paths.ShouldNotContain(path => path.StartsWith("compat/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stages/Train/Program.cs")]
    [InlineData("stages/Train/Page/page.html")]
    [InlineData("stages/Shared/Shared.cs")]
    [InlineData("stages/Linked/Codes.cs")]
    [InlineData("compat/TorchSharp/native.cpp")]
    [InlineData("Directory.Build.props")]
    public void AnEditOfAnyOfItsFilesIsADifference(string path)
    {
        var before = Entries();
        _folder.Write($"repo/{path}", "<Project><!-- edited --></Project>");

        Fingerprint.Explain(before, Entries()).ShouldBe([$"program source {path} changed"]);
    }

    [Theory]
    [InlineData("stages/Unrelated/Unrelated.cs")]
    [InlineData("stages/Linked/Other.cs")]
    [InlineData("stages/Train/obj/x.cs")]
    [InlineData("README.md")]
    public void AnEditElsewhereIsNone(string path)
    {
        var before = Entries();
        _folder.Write($"repo/{path}", "edited");

        Fingerprint.Explain(before, Entries()).ShouldBeEmpty();
    }

    [Fact]
    public void ANewPinIsADifference()
    {
        var before = Entries();
        _folder.Write("repo/Directory.Packages.props", """<Project><PackageVersion Include="CsvHelper" Version="35.0.0" /></Project>""");

        Fingerprint.Explain(before, Entries()).ShouldBe(["package CsvHelper: 34.0.0 → 35.0.0"]);
    }

    [Fact]
    public void AnAddedReferenceIsFollowed()
    {
        var before = Entries();
        _folder.Write("repo/stages/Unrelated/Unrelated.csproj", "<Project />");
        _folder.Write("repo/stages/Shared/Shared.csproj", """<Project><ProjectReference Include="../Unrelated/Unrelated.csproj" /></Project>""");

        Fingerprint.Explain(before, Entries()).ShouldContain("program source stages/Unrelated/Unrelated.cs added");
    }

    [Fact]
    public void AReferenceInACircleEnds()
    {
        _folder.Write("repo/stages/Shared/Shared.csproj", """<Project><ProjectReference Include="../Train/Train.csproj" /></Project>""");
        Paths(s_compat).ShouldContain("stages/Shared/Shared.cs");
    }

    [Fact]
    public void EveryBrokenReferenceIsReported()
    {
        _folder.Write("repo/stages/Shared/Shared.csproj", """
            <Project><ProjectReference Include="../Nowhere/N.csproj" /><Compile Include="../Nowhere/N.cs" /></Project>
            """);

        var findings = ProgramSources.ClosureOf(_folder["repo"], "stages/Train/Train.csproj", s_compat, _memory).Findings;

        findings.Count.ShouldBe(2);
        findings.ShouldAllBe(finding => finding.Code == Codes.BrokenReference && finding.Origin == "stages/Shared/Shared.csproj");
    }

    [Fact]
    public void EveryPlaceThatDecidesIsNamed()
    {
        var closure = ProgramSources.ClosureOf(_folder["repo"], "stages/Train/Train.csproj", s_compat, _memory);

        closure.Folders.ShouldContain(_folder["repo/stages/Train/Page"]);
        closure.Folders.ShouldContain(_folder["repo/stages/Pattern/deep"]);
        closure.Folders.ShouldContain(_folder["repo"]);
        closure.Files.ShouldContain(_folder["repo/Directory.Packages.props"]);
        closure.Files.ShouldContain(_folder["repo/stages/Train/Train.csproj"]);
    }

    private FingerprintEntry[] Entries() =>
        [.. ProgramSources.Of(_folder["repo"], "stages/Train/Train.csproj", s_compat, _memory).Select(source => source.Entry)];

    private string[] Paths(Dictionary<string, string> cards) =>
        [.. ProgramSources.Of(_folder["repo"], "stages/Train/Train.csproj", cards, _memory)
            .Select(source => source.Version is null ? source.Path : $"{source.Path} {source.Version}")];
}
