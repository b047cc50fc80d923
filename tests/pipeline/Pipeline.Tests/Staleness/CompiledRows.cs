using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>A stage whose program is written in C#: what is done to its sources, and what <c>-t:Status</c> then says of it.</summary>
internal static class CompiledRows
{
    public const string Goal = "-p:Goal=odd.proj";

    private const string Program = "stages/Odd/Program.cs";
    private const string Project = "stages/Odd/Odd.csproj";

    /// <summary>What is done, and why the stage would run; nothing where it is up to date.</summary>
    public static (string Change, Action<Sandbox> Apply, string Says)[] All { get; } =
    [
        ("nothing", _ => { }, ""),
        ("a line of the program", tree => tree.Edit(Program, "made", "done"), "program source stages/Odd/Program.cs changed"),
        ("a comment in the program: a miss that need not be, but a line number in a trace counts on it", tree => tree.Edit(Program, "// Writes.", "// It writes."), "program source stages/Odd/Program.cs changed"),
        ("the version of a package that the program uses", tree => tree.Edit("Directory.Packages.props", "\"CsvHelper\" Version=\"34.0.0\"", "\"CsvHelper\" Version=\"33.1.0\""), "package CsvHelper: 34.0.0 → 33.1.0"),
        ("the version of a package that it does not use", tree => tree.Edit("Directory.Packages.props", "\"MathNet.Numerics\" Version=\"5.0.0\"", "\"MathNet.Numerics\" Version=\"4.15.0\""), ""),
        ("a source more", tree => tree.Write("stages/Odd/More.cs", "internal static class More;\n"), "program source stages/Odd/More.cs added"),
        ("a file beside the sources that is not compiled: a miss that need not be, but a program may embed it", tree => tree.Write("stages/Odd/notes.md", "Think.\n"), "program source stages/Odd/notes.md added"),
        ("its project", tree => tree.Edit(Project, "<OutputType>", "<Nullable>disable</Nullable><OutputType>"), "program source stages/Odd/Odd.csproj changed"),
        ("the sources of another program", tree => tree.Write("stages/Other/Program.cs", "return;\n"), ""),
    ];

    /// <summary>Adds the stage to a sandbox.</summary>
    public static void Add(Sandbox tree)
    {
        OddStage.Add(tree, "");
        tree.Edit("pipeline/odd.proj", """<StageCommand>sh "$STAGE_ROOT/odd.sh"</StageCommand>""", "<StageProgram>$(RepositoryRoot)stages/Odd/Odd.csproj</StageProgram>");
        tree.Edit("pipeline/odd.proj", """<StageSource Include="odd.sh" />""", "");
        tree.Write(Project, """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup><ItemGroup><PackageReference Include="CsvHelper" /></ItemGroup></Project>""");
        tree.Write(Program, "// Writes.\nFile.WriteAllText(Environment.GetEnvironmentVariable(\"OUT_out\")!, \"made\\n\");\n");
        // The real ones compile a bridge to libtorch and install what draws figures.
        foreach (var part in new[] { "native", "figures" }) tree.Write($"pipeline/{part}.proj", """<Project><Target Name="Build" /></Project>""");
        tree.Write("pipeline/Compile.proj", File.ReadAllText(Path.Combine(Repository.Root, "pipeline", "Compile.proj")));
    }
}
