using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>Several states of one tree, several trees, and what is left when a build is killed.</summary>
internal static class CheckoutRows
{
    private const string Params = "params.yaml";

    private static readonly string[] s_train5 = [.. Forty.Reports, "train.5"];

    public static Row[] All { get; } =
    [
        new("another branch, built there, and back", tree => Git(tree, "checkout", "-q", "main"))
        {
            Before = tree =>
            {
                Git(tree, "init", "-q", "-b", "main");
                Commit(tree, "main");
                Git(tree, "checkout", "-q", "-b", "other");
                tree.Edit(Params, "  m5: 6\n", "  m5: 60\n");
                tree.Build().ShouldSucceed().Executed.ShouldBe(s_train5);
                Commit(tree, "other");
            },
            Restored = s_train5, Says = "out artifacts/train/5.txt was edited since it was written", Note = "locks are committed, outs are not",
        },
        new("a fresh clone", tree =>
        {
            Edits.DeleteOuts(tree);
            Edits.KeepOnly(tree, "artifacts/.work", "tasks");
        })
        {
            Runs = Forty.Stages, Says = "out artifacts/acquire.txt is missing", Note = "sources and locks, no outs and no cache",
        },
        new("a fresh clone that shares the cache of another checkout", tree =>
        {
            Edits.DeleteOuts(tree);
            Edits.KeepOnly(tree, "artifacts/.work", "tasks");
        })
        {
            Before = tree => tree.Build("-p:Cache=../shared").ShouldSucceed().Executed.ShouldBeEmpty(),
            Arguments = ["-p:Cache=../shared"], Restored = Forty.Stages, Says = "out artifacts/acquire.txt is missing",
        },
        new("an out is edited in place in another checkout that shares the cache", tree =>
        {
            using var other = tree.Copy();
            Edits.DeleteOuts(other);
            other.Build().ShouldSucceed().Restored.ShouldBe(Forty.Stages);
            Edits.EditInSecret(other, "artifacts/tensors/3.txt", "  -", "  !");
        })
        {
            Before = tree => tree.Build("-p:Cache=../shared").ShouldSucceed().Executed.ShouldBeEmpty(),
            Runs = ["tensors.3"], Says = "out artifacts/tensors/3.txt was edited since it was written", Code = "REPRO5001",
            Note = "links to one object are one file, so it is spoilt here too, and noticed",
        },
        new("a build is killed while a stage has written half an out", tree =>
        {
            tree.Edit(Params, "  m5: 6\n", "  m5: 60\n");
            tree.Slow("train.5", 60);
            using (var build = tree.Start())
            {
                build.Until(() => HasHalfAnOut(tree, "train.5"));
                build.KillAll();
            }

            tree.Hurry();
        })
        {
            Runs = s_train5, Says = "param train.m5: 6 → 60", Params = [("train.m5", "60")], Note = "the half is nowhere to be seen",
        },
        new("a stage fails, and is mended", tree => tree.Delete("broken"))
        {
            Before = tree =>
            {
                tree.Edit(Params, "  m5: 6\n", "  m5: 60\n");
                tree.Edit(Params, "  m6: 7\n", "  m6: 70\n");
                tree.Write("broken/train.5", "");
                tree.Build().ShouldFailWith("REPRO4001", "REPRO4003");
            },
            Runs = s_train5, Says = "param train.m5: 6 → 60", Params = [("train.m5", "60"), ("train.m6", "70")], Note = "its neighbours were finished the first time",
        },
    ];

    public static bool HasHalfAnOut(Sandbox tree, string stage)
    {
        var folder = tree[$"artifacts/.work/tmp/{stage}"];
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Any(file => file.Contains("/out/", StringComparison.Ordinal) && File.ReadAllText(file) == "half\n");
    }

    private static void Commit(Sandbox tree, string message)
    {
        Git(tree, "add", "params.yaml", "pipeline", "raw");
        Git(tree, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", message);
    }

    private static void Git(Sandbox tree, params string[] arguments) => Shell.Run("git", ["-C", tree.Root, .. arguments]);
}
