using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests;

/// <summary>
/// The specification of what is outdated: after each change of a built tree, exactly these stages run, so many are restored, and every out
/// is what recomputing the graph by hand gives.
/// </summary>
[Collection(RealBuilds.Name)]
public sealed class StalenessMatrix(Pristine pristine)
{
    private const string Manifest = "raw/manifest.txt";
    private const string Params = "params.yaml";
    private const string Middle = "artifacts/tensors/3.txt";

    private static readonly string[] s_nothing = [];
    private static readonly string[] s_oneModel = [.. Forty.Reports, "train.0"];

    private static readonly Row[] s_rows =
    [
        new("nothing", _ => { }, s_nothing),
        new("every file is touched", TouchAll, s_nothing),
        new("a comment in params.yaml", tree => tree.Edit(Params, "train:\n", "# Twenty-four models.\ntrain:\n"), s_nothing),
        new("a new key in params.yaml that no stage declares", tree => tree.Edit(Params, "train:\n", "train:\n  m24: 7\n"), s_nothing),
        new("the keys of params.yaml in another order", tree => tree.Edit(Params, "  r0: 1\n  r1: 2\n", "  r1: 2\n  r0: 1\n"), s_nothing),
        new("another spelling of the same number", tree => tree.Edit(Params, "  m0: 1\n", "  m0: 1.0\n"), s_nothing),
        new("a comment in a stage's project", tree => tree.Edit("pipeline/train.proj", "<Project>", "<Project><!-- Trains. -->"), s_nothing),
        new("a file that no stage reads", tree => tree.Write("notes.txt", "Think."), s_nothing),
        new("one key", tree => tree.Edit(Params, "  m0: 1\n", "  m0: 99\n"), s_oneModel, Changed: ("train.m0", "99")),
        new("one key, and back", tree => tree.Edit(Params, "  m0: 99\n", "  m0: 1\n"), s_nothing, Restored: 4)
        {
            Before = tree =>
            {
                tree.Edit(Params, "  m0: 1\n", "  m0: 99\n");
                tree.Build().Executed.ShouldBe(s_oneModel);
            },
        },
        new("an input, its time in the past", tree => EditInThePast(tree, Manifest, "another track\n"), Forty.Stages),
        new("an input, its size and time kept", tree => EditInSecret(tree, Manifest, "one", "six"), Forty.Stages),
        new("an input, so that its stage makes the same", tree => tree.Edit(Manifest, "track two\n", "track two\n\n\n"), ["acquire"]),
        new("a source of every program", tree => tree.Edit("pipeline/step.sh", tree.Read("pipeline/step.sh") + "# The end.\n"), Forty.Stages),
        new("an out is deleted", tree => tree.Delete(Middle), s_nothing, Restored: 1),
        new("all outs are deleted", DeleteOuts, s_nothing, Restored: 40),
        new("an out is edited", tree => tree.Edit(Middle, "mine\n"), s_nothing, Restored: 1),
        new("an out is edited, its time kept", tree => EditInThePast(tree, Middle, "mine\n"), s_nothing, Restored: 1),
        new("an out is edited, its size, time and inode kept", tree => EditInSecret(tree, Middle, "  -", "  !"), ["tensors.3"])
        {
            // A hard link to the cached object is the object: it is spoilt too, and the stage must make it again.
            Warning = "REPRO5001",
        },
        new("a report is edited", tree => tree.Edit("artifacts/report/1.txt", "mine\n"), s_nothing, Restored: 1),
    ];

    public static TheoryData<string> Rows => new(s_rows.Select(row => row.Change));

    [Theory]
    [MemberData(nameof(Rows))]
    public void AfterEachChangeExactlyTheOutdatedStagesRun(string change)
    {
        var row = s_rows.Single(row => row.Change == change);
        using var tree = pristine.Copy();
        row.Before(tree);
        row.Apply(tree);

        var build = tree.Build().ShouldSucceed();

        build.Executed.ShouldBe(row.Runs, build.Output);
        build.Tally.ShouldBe(new Tally(row.Runs.Length, row.Restored, 40 - row.Runs.Length - row.Restored, 0));
        build.Warnings.Select(Finished.Code).ShouldBe(row.Warning is { } code ? [code] : [], build.Output);
        Forty.Wrong(tree, row.Changed is { } param ? [param] : []).ShouldBeEmpty();

        var again = tree.Build().ShouldSucceed();
        again.Executed.ShouldBeEmpty();
        again.Tally.ShouldBe(Tally.AllUpToDate);
    }

    private static void TouchAll(Sandbox tree)
    {
        var now = DateTime.UtcNow;
        foreach (var file in Directory.EnumerateFiles(tree.Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/.work/", StringComparison.Ordinal)))
            File.SetLastWriteTimeUtc(file, now);
    }

    private static void DeleteOuts(Sandbox tree)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(tree["artifacts"]).Where(entry => Path.GetFileName(entry) != ".work")) tree.Delete(entry);
    }

    /// <summary>As a checkout or <c>cp -p</c> does.</summary>
    private static void EditInThePast(Sandbox tree, string path, string text)
    {
        tree.Edit(path, text);
        File.SetLastWriteTimeUtc(tree[path], new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
    }

    /// <summary>Writes into the file itself and sets its time back, so that size, time and inode are what they were.</summary>
    private static void EditInSecret(Sandbox tree, string path, string old, string text)
    {
        text.Length.ShouldBe(old.Length);
        var file = tree[path];
        var reference = file + ".time";
        Shell.Run("touch", "-r", file, reference);
        var seen = Shell.Read("stat", "-c", "%s %y %i", file);

        Shell.Run("chmod", "u+w", file);
        using (var writer = new FileStream(file, FileMode.Open, FileAccess.Write))
        {
            writer.Write(System.Text.Encoding.UTF8.GetBytes(tree.Read(path).Replace(old, text, StringComparison.Ordinal)));
        }

        Shell.Run("touch", "-r", reference, file);
        File.Delete(reference);
        Shell.Read("stat", "-c", "%s %y %i", file).ShouldBe(seen);
    }

    /// <param name="Change">What is done to the tree.</param>
    /// <param name="Apply">Does it.</param>
    /// <param name="Runs">The stages that must run, sorted, and no other.</param>
    /// <param name="Restored">How many outs come from the cache.</param>
    /// <param name="Changed">The param whose new value the outs must show.</param>
    private sealed record Row(string Change, Action<Sandbox> Apply, string[] Runs, int Restored = 0, (string Key, string Value)? Changed = null)
    {
        public Action<Sandbox> Before { get; init; } = _ => { };

        public string? Warning { get; init; }
    }
}
