using System.Globalization;
using System.Text;

/// <summary>
/// A checkout of the engine in a folder of its own with a generated pipeline of trivial stages: one that comes first, three families that
/// each read one stage of the family before, and one report that reads all of the last. A stage prints its param into its one out.
/// </summary>
internal sealed class Checkout : IDisposable
{
    private static readonly string[] s_engine =
        ["Reproduce.proj", "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "global.json"];

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("reprise-bench-");

    /// <param name="repository">The checkout whose engine is taken.</param>
    /// <param name="stages">How many stages, six at the least.</param>
    public Checkout(string repository, int stages)
    {
        foreach (var file in s_engine) Copy(Path.Combine(repository, file), file);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(repository, "pipeline")).Where(IsOfTheEngine)) Copy(file, Path.Combine("pipeline", Path.GetFileName(file)));
        Copy(Path.Combine(repository, "stages/Reprise.Stages/Codes.cs"), "stages/Reprise.Stages/Codes.cs");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(repository, "tasks"), "*", SearchOption.AllDirectories)) Copy(file, Path.GetRelativePath(repository, file));
        Write("empty.proj", "<Project><Target Name=\"Build\" /></Project>");
        Write("pipeline/Machine.props", "<Project />");

        // The proportions of a study: a few sources, some features of each, many trainings.
        var (sources, features) = (Math.Max(1, stages * 3 / 40), Math.Max(1, stages * 9 / 40));
        Generate(("source", sources, "first", 0), ("feature", features, "source", sources), ("train", stages - 2 - sources - features, "feature", features));
    }

    public string Root => _temporary.FullName;

    public string this[string path] => Path.Combine(Root, path);

    /// <summary>The checkout that a program was compiled in.</summary>
    public static string RepositoryAbove(string folder) =>
        File.Exists(Path.Combine(folder, "Reproduce.proj")) ? folder : RepositoryAbove(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("This runs from a build below the checkout."));

    /// <summary>Builds, by default everything.</summary>
    /// <returns>The seconds it took.</returns>
    public double Build(params string[] arguments) => Spawn.Run(Root, "dotnet", ["build", .. arguments.Length > 0 ? arguments : ["Reproduce.proj"]]);

    /// <summary>As many shells that write one file each, started by GNU make on as many cores.</summary>
    public double Make(int stages)
    {
        var rules = Enumerable.Range(0, stages).Select(stage => $"made/{stage}: ; @echo {stage} > $@\n");
        Write("Makefile", $"all: {string.Join(' ', Enumerable.Range(0, stages).Select(stage => $"made/{stage}"))}\n{string.Concat(rules)}");
        Directory.CreateDirectory(this["made"]);
        return Spawn.Run(Root, "make", "-s", $"-j{Environment.ProcessorCount}");
    }

    /// <summary>Forgets all that was built but the compiled tasks.</summary>
    public void Clean()
    {
        foreach (var entry in new DirectoryInfo(this["artifacts"]).EnumerateFileSystemInfos().Where(entry => entry.Name != ".work")) Delete(entry);
        foreach (var entry in new DirectoryInfo(this["artifacts/.work"]).EnumerateFileSystemInfos().Where(entry => entry.Name != "tasks")) Delete(entry);
        Delete(new DirectoryInfo(this["pipeline/locks"]));
    }

    public void Dispose() => _temporary.Delete(recursive: true);

    private void Generate(params (string Name, int Count, string Before, int CountBefore)[] families)
    {
        var text = new StringBuilder("first: {seed: 1}\nreport: {seed: 1}\n");
        foreach (var family in families)
        {
            text.Append(CultureInfo.InvariantCulture, $"{family.Name}:\n");
            for (var index = 0; index < family.Count; index++) text.Append(CultureInfo.InvariantCulture, $"  p{index}: {index}\n");
        }

        text.Append("indices:\n");
        foreach (var family in families) text.Append(CultureInfo.InvariantCulture, $"  {family.Name}: [{string.Join(", ", Enumerable.Range(0, family.Count))}]\n");
        Write("params.yaml", text.Append("profiles: {demo: {}}\n").ToString());

        const string Numbers = """{"type": "object", "additionalProperties": {"type": "number"}}""";
        const string Lists = """{"type": "object", "additionalProperties": {"type": "array", "items": {"type": "integer"}}}""";
        var known = families.Select(family => family.Name).Concat(["first", "report"]).Select(name => $"\"{name}\": {Numbers}");
        Write("pipeline/params.schema.json", $"{{\"type\": \"object\", \"properties\": {{ {string.Join(", ", known)}, \"indices\": {Lists} }} }}");

        Write("pipeline/first.proj", Single("first", ""));
        Write("pipeline/report.proj", Single("report", "<StageReference Include=\"train.proj\" As=\"in\" />"));
        foreach (var family in families) Write($"pipeline/{family.Name}.proj", Family(family.Name, family.Before, family.CountBefore));
    }

    private static string Single(string name, string reference) => $"""
        <Project>
          <Import Project="Stage.props" />
          <PropertyGroup>
            <StageCommand>echo "$PARAM_{name}_seed" &gt; "$OUT_out"</StageCommand>
          </PropertyGroup>
          <ItemGroup>
            {reference}
            <StageParam Include="{name}.seed" />
            <StageOut Include="artifacts/{name}.txt" Name="out" />
          </ItemGroup>
          <Import Project="Stage.targets" />
        </Project>
        """;

    private static string Family(string name, string before, int countBefore) => $"""
        <Project>
          <Import Project="Stage.props" />
          <PropertyGroup>
            <Index />
            <StageName>{name}.$(Index)</StageName>
            <StageCoordinates>Index</StageCoordinates>
            <StageCommand>echo "$PARAM_{name}_p$(Index)" &gt; "$OUT_out"</StageCommand>
          </PropertyGroup>
          <ItemGroup>
            <StageAxis Include="Index" Key="indices.{name}" Value="$(Index)" />
            <StageParam Include="{name}.p$(Index)" />
            <StageOut Include="artifacts/{name}/$(Index).txt" Name="out" />
          </ItemGroup>
          <ItemGroup Condition="'$(Index)' != ''">
            <StageReference Include="{before}.proj" As="in" {(countBefore == 0 ? "" : $"Properties=\"Index=$([MSBuild]::Modulo($(Index), {countBefore}))\"")} />
          </ItemGroup>
          <Import Project="Stage.targets" />
        </Project>
        """;

    /// <summary>Stage projects are the study's; only what carries them is the engine's.</summary>
    private static bool IsOfTheEngine(string file) =>
        Path.GetFileName(file) is "Pipeline.proj" or "Pipeline.props" or "Stage.props" or "Stage.targets" or "Tasks.targets" or "Programs.proj";

    private static void Delete(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo { Exists: true } folder) folder.Delete(recursive: true);
        else entry.Delete();
    }

    private void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[to])!);
        File.Copy(from, this[to]);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }
}
