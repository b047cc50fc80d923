namespace Pipeline.Tests.Sandboxes;

/// <summary>A copy of the pipeline in a folder of its own, with the graph of forty stages in place of the real one.</summary>
internal sealed class Sandbox : IDisposable
{
    private static readonly string[] s_engine =
        ["Reproduce.proj", "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "global.json"];

    private static readonly string[] s_pipeline =
        ["Pipeline.proj", "Pipeline.props", "Stage.props", "Stage.targets", "Tasks.targets", "Programs.proj", "Sweep.proj"];

    private readonly string _temporary;

    private Sandbox(string name)
    {
        _temporary = Directory.CreateTempSubdirectory("reprise-").FullName;
        Root = Path.Combine(_temporary, name);
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    /// <summary>Where builds may leave what nobody clears away.</summary>
    public string Litter => Directory.CreateDirectory(Path.Combine(_temporary, "tmp")).FullName;

    public string this[string path] => Path.Combine(Root, path);

    /// <summary>A clean checkout: nothing is built, the tasks neither.</summary>
    public static Sandbox Clone(string name = "clone")
    {
        var sandbox = new Sandbox(name);
        foreach (var file in s_engine) sandbox.Take(file);
        foreach (var file in s_pipeline) sandbox.Take(Path.Combine("pipeline", file));
        sandbox.Take("stages/Reprise.Stages/Codes.cs");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tasks"), "*", SearchOption.AllDirectories)) sandbox.Take(file);
        Shell.Run("cp", "-a", Repository.Forty + "/.", sandbox.Root);
        return sandbox;
    }

    /// <summary>A copy of the checkout itself, real stages and all, with what set-up has already compiled and installed.</summary>
    public static Sandbox OfRepository(string name)
    {
        var sandbox = new Sandbox(name);
        var files = Shell.Read("git", "-C", Repository.Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        foreach (var file in files.Split('\0').Where(file => File.Exists(Path.Combine(Repository.Root, file))).Distinct()) sandbox.Take(file);

        Directory.CreateDirectory(sandbox["artifacts/.work"]);
        foreach (var part in new[] { "tasks", "node", "native" }.Select(part => Path.Combine(Repository.Root, "artifacts", ".work", part)).Where(Directory.Exists))
            Shell.Run("cp", "-a", part, sandbox["artifacts/.work"]);
        return sandbox;
    }

    /// <summary>A copy with all that was built; times and links stay what they are.</summary>
    public Sandbox Copy(string name = "copy")
    {
        var copy = new Sandbox(name);
        Shell.Run("cp", "-a", Root + "/.", copy.Root);
        return copy;
    }

    /// <summary>A copy as git would clone it, with the locks, and with the compiled tasks.</summary>
    public Sandbox FreshClone(string name = "clone")
    {
        var clone = Copy(name);
        foreach (var entry in Directory.EnumerateFileSystemEntries(clone["artifacts"]).Where(entry => Path.GetFileName(entry) != ".work")) clone.Delete(entry);
        foreach (var entry in Directory.EnumerateFileSystemEntries(clone["artifacts/.work"]).Where(entry => Path.GetFileName(entry) != "tasks")) clone.Delete(entry);
        clone.Delete("executed.txt");
        return clone;
    }

    public Finished Build(params string[] arguments) => Build(null, arguments);

    public Finished Build(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var build = Start(environment, arguments);
        return build.Wait();
    }

    public RunningBuild Start(params string[] arguments) => Start(null, arguments);

    public RunningBuild Start(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        Delete("executed.txt");
        return Join(environment, arguments);
    }

    /// <summary>Builds one stage project and what it needs.</summary>
    public Finished BuildStage(string project, params string[] arguments)
    {
        Delete("executed.txt");
        using var build = new RunningBuild(this, [project, .. arguments], environment: null);
        return build.Wait();
    }

    /// <summary>Starts a build beside another one.</summary>
    public RunningBuild Join(IReadOnlyDictionary<string, string>? environment, params string[] arguments) =>
        new(this, ["Reproduce.proj", .. arguments], environment);

    /// <summary>The stages started since the last <see cref="Start(string[])"/>.</summary>
    public IReadOnlyList<string> Executed() =>
        File.Exists(this["executed.txt"]) ? [.. File.ReadAllLines(this["executed.txt"]).Order(StringComparer.Ordinal)] : [];

    public string Read(string path) => File.ReadAllText(this[path]);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Replaces a file as an editor does: by a new one of the same name.</summary>
    public void Edit(string path, string text)
    {
        File.WriteAllText(this[path] + "~", text);
        File.Move(this[path] + "~", this[path], overwrite: true);
    }

    /// <summary>Replaces a part of a file that occurs in it once.</summary>
    public void Edit(string path, string old, string text)
    {
        var before = Read(path);
        before.Split(old).Length.ShouldBe(2, $"'{old}' in {path}");
        Edit(path, before.Replace(old, text, StringComparison.Ordinal));
    }

    /// <summary>Deletes a file or a folder, whatever is in it.</summary>
    public void Delete(string path)
    {
        if (Directory.Exists(this[path])) Directory.Delete(this[path], recursive: true);
        else File.Delete(this[path]);
    }

    /// <summary>Makes a stage take some seconds after it has written half of its out.</summary>
    public void Slow(string stage, double seconds) => Write($"slow/{stage}", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Lets every stage run at full speed again.</summary>
    public void Hurry() => Delete("slow");

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private void Take(string file)
    {
        var path = Path.GetFullPath(file, Repository.Root);
        var target = this[Path.GetRelativePath(Repository.Root, path)];
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(path, target);
    }
}
