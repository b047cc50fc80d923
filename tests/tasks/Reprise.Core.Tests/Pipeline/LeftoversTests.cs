using System.Globalization;
using Reprise.Core.Tests.Files;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class LeftoversTests : IDisposable
{
    /// <summary>No process has this number: the kernel's largest is 2^22.</summary>
    private const string Dead = "7fffffff-1-1.tmp";

    private static readonly string s_alive = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId:x}-1-1.tmp");

    private readonly TemporaryFolder _folder = new();
    private readonly WorkPlace _place;

    public LeftoversTests() => _place = new WorkPlace(_folder.Root);

    [Theory]
    [InlineData("cache/tmp/")]
    [InlineData("cache/items/ab/cd.json.")]
    [InlineData("tmp/")]
    [InlineData("state/steady-0123.")]
    public void TemporariesOfProcessesThatEndedAreDeletedAndOthersStay(string prefix)
    {
        Write(prefix + Dead);
        Write(prefix + Dead + ".old");
        Write(prefix + s_alive);
        Write(prefix + s_alive + ".old");

        Leftovers.Sweep(_place);

        Files().ShouldBe([prefix + s_alive, prefix + s_alive + ".old"]);
    }

    [Fact]
    public void WhatIsNoTemporaryStays()
    {
        string[] kept = ["cache/items/ab/cd.json", "state/build.lock", "state/steady-0123"];
        foreach (var file in kept) Write(file);

        Leftovers.Sweep(_place);

        Files().ShouldBe(kept);
    }

    [Fact]
    public void TheRunFolderOfAKilledStageIsDeletedAndThatOfARunningOneStays()
    {
        Write("tmp/split.a-s1/0a1b2c3d/out/split/a.csv");
        Write("tmp/train.c1m1/0a1b2c3d/run.json");

        using (ExclusiveFile.TryAcquire(_place.RunningOf("train.c1m1")).ShouldNotBeNull()) Leftovers.Sweep(_place);

        Directory.Exists(Path.Combine(_place.Scratch, "split.a-s1")).ShouldBeFalse();
        Files().ShouldContain("tmp/train.c1m1/0a1b2c3d/run.json");
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string path) => _folder.Write("artifacts/.work/" + path, "x");

    private string[] Files() =>
    [
        .. Directory.GetFiles(_place.Work, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_place.Work, file))
            .Where(file => !file.StartsWith("running/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
