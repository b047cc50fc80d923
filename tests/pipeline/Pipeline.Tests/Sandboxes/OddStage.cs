namespace Pipeline.Tests.Sandboxes;

/// <summary>A stage of a test's own, beside the forty, that a build makes with <c>-p:Goal=odd.proj</c>.</summary>
internal static class OddStage
{
    public const string Goal = "-p:Goal=odd.proj";

    /// <summary>Adds the stage to a sandbox; its one out is <c>artifacts/odd.txt</c>.</summary>
    /// <param name="tree">The sandbox.</param>
    /// <param name="command">For the shell; it writes "$OUT_out".</param>
    /// <param name="items">What else the stage declares, as XML.</param>
    public static void Add(Sandbox tree, string command, string items = "")
    {
        tree.Write("odd.sh", command + "\n");
        tree.Write("pipeline/odd.proj", $"""
            <Project>
              <Import Project="Stage.props" />
              <PropertyGroup>
                <StageCommand>sh "$STAGE_ROOT/odd.sh"</StageCommand>
              </PropertyGroup>
              <ItemGroup>
                <StageSource Include="odd.sh" />
                <StageOut Include="artifacts/odd.txt" Name="out" />
                {items}
              </ItemGroup>
              <Import Project="Stage.targets" />
            </Project>
            """);
    }
}
