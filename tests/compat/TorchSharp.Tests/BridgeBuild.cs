using System.Diagnostics;

namespace Reprise.Compat;

/// <summary>pipeline/native.proj compiles when something it depends on has changed, and then only; the compiler here only pretends.</summary>
public sealed class BridgeBuild : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("bridge build");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void ItCompilesOnceForEachContentAndCommandLine()
    {
        var libtorch = LibTorch("one");

        Build("cc", libtorch).ShouldBe((0, true));
        Build("cc", libtorch).ShouldBe((0, false));
        Build("c2", libtorch).ShouldBe((0, true), "another compiler");

        File.AppendAllText(Path.Combine(libtorch, "lib", "libtorch.so"), "rebuilt");
        Build("c2", libtorch).ShouldBe((0, true), "another libtorch under the same name");

        File.Delete(Library);
        Build("c2", libtorch).ShouldBe((0, true), "a deleted library");
        File.ReadAllText(Library).ShouldBe("c2\n");
        Directory.GetFiles(Path.GetDirectoryName(Library)!).Length.ShouldBe(2);
    }

    [Fact]
    public void WithoutLibtorchItSaysWhatToInstall()
    {
        var (exit, output) = Run("cc", Path.Combine(root.FullName, "nowhere"));

        exit.ShouldNotBe(0);
        output.ShouldContain("error REPRO4501");
    }

    [Fact]
    public void ACompilerThatFailsIsQuoted()
    {
        var (exit, output) = Run("false", LibTorch("one"));

        exit.ShouldNotBe(0);
        output.ShouldContain("error REPRO4502");
        File.Exists(Library).ShouldBeFalse();
    }

    private string Library => Path.Combine(root.FullName, "out", "libreprise_torch.so");

    private (int Exit, bool Compiled) Build(string compiler, string libtorch)
    {
        // Takes the place of the compiler: writes its own name to the file after -o.
        var script = Path.Combine(root.FullName, compiler);
        File.WriteAllText(script, "while [ \"$1\" != -o ]; do shift; done\nbasename \"$0\" > \"$2\"\n");
        var (exit, output) = Run($"sh '{script}'", libtorch);
        return (exit, output.Contains("native: compiling", StringComparison.Ordinal));
    }

    private (int Exit, string Output) Run(string compiler, string libtorch)
    {
        var start = new ProcessStartInfo("dotnet", ["build", Repository("pipeline/native.proj"), $"-p:LibTorch={libtorch}", $"-p:NativeCompiler={compiler}", $"-p:NativeFolder={root}/out"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private string LibTorch(string name)
    {
        var folder = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(Path.Combine(folder, "lib"));
        Directory.CreateDirectory(Path.Combine(folder, "include/ATen/core/dispatch"));
        File.WriteAllText(Path.Combine(folder, "lib/libtorch.so"), "");
        File.WriteAllText(Path.Combine(folder, "include/ATen/core/dispatch/Dispatcher.h"), "");
        return folder;
    }

    private static string Repository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Reprise.slnx"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }
}
