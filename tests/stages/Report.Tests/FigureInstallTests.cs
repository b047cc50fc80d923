using System.Diagnostics;

namespace Reprise.Report.Tests;

/// <summary>pipeline/figures.proj in a checkout of its own, with an npm that a test writes.</summary>
public sealed class FigureInstallTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reprise-figures-").FullName;

    public FigureInstallTests()
    {
        foreach (var file in new[] { "pipeline/figures.proj", "stages/Report/figures/package.json", "stages/Report/figures/package-lock.json" })
        {
            var copy = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.Path(file), copy);
        }
    }

    [Fact]
    public void AnInstallThatFailsIsACodedErrorAndLeavesNothingThatLooksInstalled()
    {
        var (code, output) = Build("case $1 in --version) echo 10.0.0;; *) echo no registry >&2; exit 7;; esac");

        code.ShouldBe(1);
        output.ShouldContain("error REPRO6303: ");
        output.ShouldContain("exit code 7");
        output.ShouldContain("no registry");
        Directory.Exists(Path.Combine(_folder, "artifacts", ".work", "node")).ShouldBeFalse();
    }

    [Fact]
    public void ABrokenNpmIsNoNpm()
    {
        var (code, output) = Build("exit 1");

        code.ShouldBe(1);
        output.ShouldContain("error REPRO6302: ");
    }

    [Fact]
    public async Task TwoBuildsAtOnceInstallOnceAndBothSucceed()
    {
        const string Npm = "case $1 in --version) echo 10.0.0;; *) echo ran >> \"${0%/*}/../ran\"; mkdir node_modules && sleep 2 && echo whole > node_modules/a;; esac";
        var work = Directory.CreateDirectory(Path.Combine(_folder, "artifacts", ".work")).FullName;
        // What an install that was killed leaves.
        Directory.CreateDirectory(Path.Combine(work, "node.new", "node_modules"));
        Provide(Npm);

        foreach (var (code, output) in await Task.WhenAll(Task.Run(Build), Task.Run(Build))) code.ShouldBe(0, output);

        File.ReadAllLines(Path.Combine(_folder, "ran")).ShouldBe(["ran"]);
        File.ReadAllText(Path.Combine(work, "node", "node_modules", "a")).ShouldBe("whole\n");
        Directory.GetDirectories(work).Select(Path.GetFileName).ShouldBe(["node"]);

        File.AppendAllText(Path.Combine(_folder, "stages/Report/figures/package.json"), "\n");
        Build().ExitCode.ShouldBe(0);
        File.ReadAllLines(Path.Combine(_folder, "ran")).ShouldBe(["ran", "ran"], "other packages are installed over the old ones");
        Directory.GetDirectories(work).Select(Path.GetFileName).ShouldBe(["node"]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int ExitCode, string Output) Build(string npm)
    {
        Provide(npm);
        return Build();
    }

    private void Provide(string npm)
    {
        var bin = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        File.WriteAllText(Path.Combine(bin, "npm"), $"#!/bin/sh\n{npm}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(bin, "npm"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private (int ExitCode, string Output) Build()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            // A node that stays would keep the PATH it was started with.
            ArgumentList = { "msbuild", Path.Combine(_folder, "pipeline", "figures.proj"), "-nodeReuse:false", "-nologo" },
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{Path.Combine(_folder, "bin")}:{start.Environment["PATH"]}";
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return (process.ExitCode, output);
    }
}
