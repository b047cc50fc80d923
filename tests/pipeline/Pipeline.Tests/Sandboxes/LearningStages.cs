namespace Pipeline.Tests.Sandboxes;

/// <summary>
/// A small pipeline beside the forty, for sweeps: <c>draw-s1</c> for each seed after acquire, and <c>learn-s1</c>, which measures a score that
/// follows from the seed, from two params and from what was drawn.
/// </summary>
internal static class LearningStages
{
    public const string Goal = "-p:Goal=learn.proj";

    /// <summary>Adds the stages. Wherever they run, they note it in the sandbox itself.</summary>
    public static void Add(Sandbox tree)
    {
        tree.Edit("params.yaml", "profiles:\n", "seeds: [1, 2]\nlearn: {rate: 0.5, depth: 2}\nprofiles:\n");
        tree.Edit("pipeline/params.schema.json", "    \"acquire\": {", """
                "seeds": { "type": "array", "items": { "type": "integer", "minimum": 0 }, "uniqueItems": true },
                "learn": { "type": "object", "additionalProperties": false, "properties": { "rate": { "type": "number", "maximum": 1 }, "depth": { "type": "integer" } } },
                "acquire": {
            """);
        tree.Edit("pipeline/step.sh", "\"$STAGE_ROOT/executed.txt\"", $"\"{tree["executed.txt"]}\"");
        tree.Write("learn.sh", $$$"""
            echo "$STAGE" >> "{{{tree["executed.txt"]}}}"
            echo half > "$OUT_out"
            sleep "$(cat "{{{tree["slow"]}}}/$STAGE-$PARAM_learn_rate" 2>/dev/null || echo 0)"
            if [ -e "{{{tree["broken"]}}}/$STAGE-$PARAM_learn_rate" ]; then echo "out of luck" >&2; exit 3; fi
            digits=$({ echo "$ARG_seed $PARAM_learn_rate $PARAM_learn_depth"; cat "$DEP_in"; } | sha256sum | tr -dc 1-9 | cut -c1-12)
            echo "{\"score\": 0.$digits, \"cost\": {\"total\": 1.$digits}}" > "$OUT_out"

            """);
        AddStage(tree, "draw", """
            <StageReference Include="acquire.proj" As="in" />
            """);
        AddStage(tree, "learn", """
            <StageReference Include="draw.proj" As="in" Properties="Seed=$(Seed)" />
            <StageParam Include="learn" />
            <StageMetric Include="@(StageOut)" Key="score" Direction="higher" />
            <StageMetric Include="@(StageOut)" Key="cost.total" />
            """);
    }

    private static void AddStage(Sandbox tree, string name, string items) => tree.Write($"pipeline/{name}.proj", $"""
        <Project>
          <Import Project="Stage.props" />
          <PropertyGroup>
            <StageName>{name}-s$(Seed)</StageName>
            <StageCommand>sh "$STAGE_ROOT/learn.sh"</StageCommand>
          </PropertyGroup>
          <ItemGroup>
            <StageSource Include="learn.sh" />
            <StageAxis Include="Seed" Key="seeds" Value="$(Seed)" />
            <StageArg Include="seed" Value="$(Seed)" />
            <StageOut Include="artifacts/{name}/$(Seed).json" Name="out" />
            {items}
          </ItemGroup>
          <Import Project="Stage.targets" />
        </Project>
        """);
}
