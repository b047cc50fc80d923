using System.Security.Cryptography;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>Results depend on what stages declare, and not on where, by whom or with how many workers they are made.</summary>
[Collection(RealBuilds.Name)]
public sealed class Machines(Pristine pristine)
{
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        ["LANG"] = "de_DE.UTF-8",
        ["LC_ALL"] = "de_DE.UTF-8",
        ["LC_NUMERIC"] = "de_DE.UTF-8",
        ["TZ"] = "Asia/Kathmandu",
    };

    [Fact]
    public void TwoFoldersTwoLanguagesTwoTimeZonesGiveEqualOutsAndEqualLocks()
    {
        using var here = pristine.Empty("a");
        using var there = pristine.Empty("a-folder/whose-name/is-much-longer, and has blanks");

        here.Build().ShouldSucceed();
        there.Build(s_elsewhere).ShouldSucceed();

        Results(there).ShouldBe(Results(here));
        Results(here).Length.ShouldBe(80);
        Forty.Wrong(there).ShouldBeEmpty();
    }

    [Fact]
    public void TheNumberOfWorkersDoesNotMatter()
    {
        using var one = pristine.Empty("one");
        using var four = pristine.Empty("four");

        one.Build("-m:1").ShouldSucceed().Executed.ShouldBe(Forty.Stages);
        four.Build("-m:4").ShouldSucceed().Executed.ShouldBe(Forty.Stages);

        Results(four).ShouldBe(Results(one));
        Forty.Wrong(four).ShouldBeEmpty();
    }

    [Fact]
    public void WhatTheShellExportsIsNotTakenForASwitch()
    {
        using var tree = pristine.Copy();
        var exported = new Dictionary<string, string>
        {
            ["PROFILE"] = "production",
            ["Set"] = "train.m5=2",
            ["GOAL"] = "none.proj",
            ["MODEL"] = "c9",
            ["SAMPLE"] = "a.txt",
            ["SEED"] = "7",
            ["Index"] = "3",
            ["STUDY"] = "thesis",
            ["PARAMSPATH"] = "/nowhere",
        };

        tree.Build(exported).ShouldSucceed().Tally.ShouldBe(Tally.AllUpToDate);

        tree.Edit("params.yaml", "  m0: 1\n", "  m0: 99\n");
        tree.Build(exported).ShouldSucceed().Executed.ShouldBe([.. Forty.Reports, "train.0"]);
        Forty.Wrong(tree, ("train.m0", "99")).ShouldBeEmpty();
    }

    [Fact]
    public void AStageSeesItsOwnParamsAndNothingElse()
    {
        using var tree = pristine.Copy();
        OddStage.Add(tree, """env > "$OUT_out" """, """<StageParam Include="acquire.seed" />""");

        tree.Build(new Dictionary<string, string>(s_elsewhere) { ["SECRET"] = "7", ["PYTHONPATH"] = "/x" }, OddStage.Goal).ShouldSucceed();

        var seen = tree.Read("artifacts/odd.txt").Split('\n');
        seen.Where(line => line.StartsWith("PARAM_", StringComparison.Ordinal)).ShouldBe(["PARAM_acquire_seed=1"]);
        seen.ShouldContain("LANG=C.UTF-8");
        seen.ShouldContain("TZ=UTC");
        seen.ShouldNotContain(line => line.StartsWith("SECRET", StringComparison.Ordinal) || line.StartsWith("PYTHON", StringComparison.Ordinal));
        seen.ShouldNotContain(line => line.Contains("de_DE", StringComparison.Ordinal) || line.Contains("Kathmandu", StringComparison.Ordinal));
    }

    /// <summary>Each waits for the other, so that they can only end if they run side by side.</summary>
    [Fact]
    public void TwoWorkersRunTwoIndependentStagesSideBySide()
    {
        using var tree = pristine.Copy();
        tree.Write("meet.sh", """
            touch "$STAGE_ROOT/here.$ARG_index"
            for i in $(seq 200); do
              if [ -e "$STAGE_ROOT/here.1" ] && [ -e "$STAGE_ROOT/here.2" ]; then echo met > "$OUT_out"; exit; fi
              sleep 0.1
            done

            """);
        tree.Write("pipeline/pair.proj", """
            <Project>
              <Import Project="Stage.props" />
              <PropertyGroup>
                <StageName>pair.$(Index)</StageName>
                <StageCoordinates>Index</StageCoordinates>
                <StageCommand>sh "$STAGE_ROOT/meet.sh"</StageCommand>
              </PropertyGroup>
              <ItemGroup>
                <StageAxis Include="Index" Key="indices.pair" Value="$(Index)" />
                <StageArg Include="index" Value="$(Index)" />
                <StageSource Include="meet.sh" />
                <StageOut Include="artifacts/pair/$(Index).txt" Name="out" />
              </ItemGroup>
              <Import Project="Stage.targets" />
            </Project>
            """);
        tree.Edit("params.yaml", "indices:\n", "indices:\n  pair: [1, 2]\n");

        tree.Build("-p:Goal=pair.proj", "-m:2").ShouldSucceed().Tally.ShouldBe(new Tally(2, 0, 0, 0));
        tree.Read("artifacts/pair/1.txt").ShouldBe("met\n");
    }

    /// <summary>Path and digest of every out and lock.</summary>
    private static string[] Results(Sandbox tree) =>
    [
        .. Directory.EnumerateFiles(tree["artifacts"], "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/.work/", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(tree["pipeline/locks"]))
            .Select(file => $"{Path.GetRelativePath(tree.Root, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}")
            .Order(StringComparer.Ordinal),
    ];
}
