using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>What a stage's project declares, and the files its program is made of. Programs in C# have a table of their own.</summary>
internal static class ProgramRows
{
    private const string Script = "pipeline/step.sh";
    private const string Train = "pipeline/train.proj";
    private const string Step = "pipeline/Step.props";

    private const string StageTargets = """<Import Project="Stage.targets" />""";

    private static readonly string[] s_train = [.. Forty.Stages.Where(stage => stage.StartsWith("train.", StringComparison.Ordinal))];

    public static Row[] All { get; } =
    [
        new("a script of every stage", tree => tree.Edit(Script, "sha256sum < merged.txt", "cat merged.txt | sha256sum"))
        {
            Runs = Forty.Stages, Says = "program source pipeline/step.sh changed",
        },
        new("a comment in a script", tree => tree.Edit(Script, tree.Read(Script) + "# The end.\n"))
        {
            Runs = Forty.Stages, Says = "program source pipeline/step.sh changed",
            Note = "a miss that need not be: nobody but the shell knows what a comment is. Freeze the stages, or let them run",
        },
        new("a comment in a stage's project", tree => tree.Edit(Train, "<Project>", "<Project><!-- Trains. -->")),
        new("the items of a declaration in another order", tree => tree.Edit(
            Step,
            """<StageParam Include="$(Family).$(Letter)$(Index)" />""" + "\n    " + """<StageOut Include="artifacts/$(Family)/$(Index).txt" Name="out" />""",
            """<StageOut Include="artifacts/$(Family)/$(Index).txt" Name="out" />""" + "\n    " + """<StageParam Include="$(Family).$(Letter)$(Index)" />""")),
        new("the command of a family", tree => tree.Edit(Train, "<Letter>m</Letter>", """<Letter>m</Letter><Quiet>: ; </Quiet>"""))
        {
            Before = tree =>
            {
                tree.Edit(Step, "<StageCommand>sh", "<StageCommand>$(Quiet)sh");
                tree.Build().Executed.ShouldBeEmpty();
            },
            Runs = s_train, Says = "program command: sh \"$STAGE_ROOT/pipeline/step.sh\" \"$PARAM_train_m0\" \"$DEP_in\" → : ; sh \"$STAGE_ROOT/pipeline/step.sh\" \"$PARAM_train_m0\" \"$DEP_in\"", Note = "the outs are the same, so no report runs",
        },
        new("a param more is declared", tree => tree.Edit(Train, StageTargets, """<ItemGroup><StageParam Include="acquire.seed" /></ItemGroup>""" + StageTargets))
        {
            Runs = s_train, Says = "param acquire.seed added: 1", Note = "the outs are the same, so no report runs",
        },
        new("a param is declared that its family has already", tree => tree.Edit(Train, StageTargets, """<ItemGroup><StageParam Include="train.m$(Index)" /></ItemGroup>""" + StageTargets)),
        new("a credential changes", _ => { })
        {
            Before = tree =>
            {
                tree.Edit(Train, StageTargets, """<ItemGroup><StageSecret Include="MUSIC_TOKEN" /></ItemGroup>""" + StageTargets);
                tree.Build(new Dictionary<string, string> { ["MUSIC_TOKEN"] = "old" }).Executed.ShouldBeEmpty();
            },
            Environment = new Dictionary<string, string> { ["MUSIC_TOKEN"] = "new" },
            Note = "the value of a `StageSecret` is in no fingerprint",
        },
        new("a stage gets another name for what it reads", tree =>
        {
            tree.Edit("pipeline/prepare.proj", "As=\"in\"", "As=\"input\"");
            tree.Edit("pipeline/prepare.proj", StageTargets, "<PropertyGroup><StageCommand>$(StageCommand.Replace('DEP_in', 'DEP_input'))</StageCommand></PropertyGroup>" + StageTargets);
        })
        {
            Runs = ["prepare.0", "prepare.1", "prepare.2"], Says = "program command: sh \"$STAGE_ROOT/pipeline/step.sh\" \"$PARAM_prepare_p0\" \"$DEP_in\" → sh \"$STAGE_ROOT/pipeline/step.sh\" \"$PARAM_prepare_p0\" \"$DEP_input\"; dep artifacts/acquire.txt as in removed; dep artifacts/acquire.txt as input added", Note = "the outs are the same, so nothing else runs",
        },
    ];
}
