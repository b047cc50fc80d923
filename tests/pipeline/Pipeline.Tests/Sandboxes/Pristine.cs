namespace Pipeline.Tests.Sandboxes;

/// <summary>One sandbox that was built once; every test works on a copy. All classes share it and run one after the other: they are real builds.</summary>
public sealed class Pristine : IDisposable
{
    private readonly Sandbox _built = Sandbox.Clone("pristine");

    public Pristine()
    {
        TakeCompiledTasks();
        var build = _built.Build().ShouldSucceed();
        build.Executed.Count.ShouldBe(40, build.Output);
    }

    /// <summary>A copy in which everything is up to date.</summary>
    internal Sandbox Copy(string name = "copy") => _built.Copy(name);

    /// <summary>A copy without any artifacts but the compiled tasks, and without locks.</summary>
    internal Sandbox Empty(string name = "empty")
    {
        var sandbox = Copy(name);
        foreach (var entry in Directory.EnumerateFileSystemEntries(sandbox["artifacts"]).Where(entry => Path.GetFileName(entry) != ".work")) sandbox.Delete(entry);
        foreach (var entry in Directory.EnumerateFileSystemEntries(sandbox["artifacts/.work"]).Where(entry => Path.GetFileName(entry) != "tasks")) sandbox.Delete(entry);
        sandbox.Delete("pipeline/locks");
        return sandbox;
    }

    public void Dispose() => _built.Dispose();

    /// <summary>Their folders are named by the content of their sources, so a wrong one is never used.</summary>
    private void TakeCompiledTasks()
    {
        var compiled = Path.Combine(Repository.Root, "artifacts", ".work", "tasks");
        if (!Directory.Exists(compiled)) return;

        Directory.CreateDirectory(_built["artifacts/.work"]);
        Shell.Run("cp", "-a", compiled, _built["artifacts/.work/tasks"]);
    }
}

/// <summary>The name under which test classes share the sandbox.</summary>
[CollectionDefinition(Name)]
public sealed class RealBuilds : ICollectionFixture<Pristine>
{
    public const string Name = "real builds";
}
