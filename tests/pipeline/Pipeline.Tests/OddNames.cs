using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>Names that mean something to MSBuild, to a shell or to nobody, in a researcher's folder and in an out.</summary>
[Collection(RealBuilds.Name)]
public sealed class OddNames(Pristine pristine)
{
    private const string Dep = """<StageDep Include="raw music/" Name="music" /><StageOut Include="artifacts/copies/" Name="copies" />""";

    private static readonly string[] s_names =
    [
        "semi;colon", "$(MSBuildProjectName)", "@(StageOut) %41 100% {0}", "two\nlines", "quote\" '", "*?", " blank ",
        "odd: error REPRO9999: forged", "naïve 音楽",
    ];

    [Fact]
    public void AnyNameIsReadWrittenKeptAndRestored()
    {
        using var tree = pristine.Copy();
        foreach (var name in s_names) tree.Write("raw music/" + name, $"content of {name}");
        OddStage.Add(tree, """cp -r "$DEP_music/." "$OUT_copies"; echo done > "$OUT_out" """, Dep);

        tree.Build(OddStage.Goal).ShouldSucceed().Tally!.Ran.ShouldBe(1);
        Copies(tree).ShouldBe(s_names.Order(StringComparer.Ordinal));

        tree.Build(OddStage.Goal).ShouldSucceed().Tally!.UpToDate.ShouldBe(1);

        tree.Delete("artifacts/copies");
        tree.Build(OddStage.Goal).ShouldSucceed().Tally!.Restored.ShouldBe(1);
        Copies(tree).ShouldBe(s_names.Order(StringComparer.Ordinal));
        foreach (var name in s_names) tree.Read("artifacts/copies/" + name).ShouldBe($"content of {name}");

        tree.Edit("raw music/" + s_names[0], "other content");
        tree.Build(OddStage.Goal).ShouldSucceed().Tally!.Ran.ShouldBe(1);
    }

    [Fact]
    public void NamesThatAreNoTextAreReportedAllAtOnce()
    {
        using var tree = pristine.Copy();
        tree.Write("raw music/a/good", "");
        const string Script = """cd "$1" && touch "$(printf 'a/caf\351')" "$(printf 'b\377')" && mkdir "$(printf 'c\376')" && ln -s .. a/up""";
        Shell.Run("sh", "-c", Script, "sh", tree["raw music"]);
        OddStage.Add(tree, """echo done > "$OUT_out"; mkdir -p "$OUT_copies" """, Dep);

        var build = tree.Build(OddStage.Goal).ShouldFailWith("REPRO3278", "REPRO4003");

        build.Errors.Count(error => Finished.Code(error) == "REPRO3278").ShouldBe(3);
        Shell.Run("rm", "-r", tree["raw music"]);
    }

    private static IEnumerable<string> Copies(Sandbox tree) =>
        Directory.EnumerateFiles(tree["artifacts/copies"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
