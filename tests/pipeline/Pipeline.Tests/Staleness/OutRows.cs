using System.Text.RegularExpressions;
using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>What was lost or spoilt is noticed, said, and made good with the least work.</summary>
internal static partial class OutRows
{
    private const string Out = "artifacts/tensors/3.txt";
    private const string Lock = "pipeline/locks/tensors.3.lock";
    private const string Edited = $"out {Out} was edited since it was written";

    private static readonly string[] s_tensors = ["tensors.3"];

    public static Row[] All { get; } =
    [
        new("an out is deleted", tree => tree.Delete(Out)) { Restored = s_tensors, Says = $"out {Out} is missing" },
        new("all outs are deleted", Edits.DeleteOuts) { Restored = Forty.Stages, Says = "out artifacts/acquire.txt is missing" },
        new("an out is edited", tree => tree.Edit(Out, "mine\n")) { Restored = s_tensors, Says = Edited },
        new("an out is edited, its time kept", tree => Edits.EditAt(tree, Edits.Past, Out, "mine\n")) { Restored = s_tensors, Says = Edited },
        new("an out is edited, its size, time and inode kept", tree => Edits.EditInSecret(tree, Out, "  -", "  !"))
        {
            Runs = s_tensors, Says = Edited, Code = "REPRO5001", Note = "a hard link to the cached object is the object: it is spoilt too, so the stage makes it again",
        },
        new("the last out is edited", tree => tree.Edit("artifacts/report/1.txt", "mine\n"))
        {
            Restored = ["report.1"], Says = "out artifacts/report/1.txt was edited since it was written",
        },
        new("a lock is deleted", tree => tree.Delete(Lock)) { Restored = s_tensors, Says = "it has no lock yet" },
        new("all locks are deleted", tree => tree.Delete("pipeline/locks")) { Restored = Forty.Stages, Says = "it has no lock yet" },
        new("a lock is edited", tree => tree.Edit(Lock, Digest().Replace(tree.Read(Lock), "fingerprint: sha256:" + new string('0', 64), 1)))
        {
            Restored = s_tensors, Says = "its declaration is not the one of the lock",
        },
        new("the digest of an out is edited in a lock", tree => tree.Edit(Lock, Made().Replace(tree.Read(Lock), $"{Out}: {{digest: sha256:{new string('0', 64)}", 1)))
        {
            Restored = s_tensors, Says = Edited, Note = "the lock is put right",
        },
        new("a lock has conflict markers", tree => tree.Edit(Lock, "params:\n", "<<<<<<< HEAD\nparams:\n=======\n>>>>>>> theirs\n"))
        {
            Restored = s_tensors, Says = "it has no lock yet", Code = "REPRO5003",
        },
        new("the cache is deleted", tree => tree.Delete("artifacts/.work/cache")),
        new("all but the cache is deleted", tree =>
        {
            Edits.KeepOnly(tree, "artifacts", ".work");
            // The compiled tasks stay only to save the test half a minute.
            Edits.KeepOnly(tree, "artifacts/.work", "cache", "tasks");
            tree.Delete("pipeline/locks");
        })
        {
            Restored = Forty.Stages, Says = "it has no lock yet",
        },
        new("a byte of the cache is spoilt", tree =>
        {
            tree.Delete(Out);
            Edits.Flip(ObjectOf(tree));
        })
        {
            Runs = s_tensors, Says = $"out {Out} is missing", Code = "REPRO5001", Note = "a cached object is compared with its digest before it is used",
        },
        new("an entry of the run cache is torn", tree =>
        {
            tree.Delete(Out);
            var run = RunOf(tree);
            File.WriteAllText(run, File.ReadAllText(run)[..100]);
        })
        {
            Runs = s_tensors, Says = $"out {Out} is missing", Code = "REPRO5002",
        },
        new("the cache is cleared, then all outs are deleted", Edits.DeleteOuts)
        {
            Before = tree => tree.Build("-t:Gc").ShouldSucceed(), Restored = Forty.Stages, Says = "out artifacts/acquire.txt is missing",
        },
        new("what is remembered between builds is deleted", tree => tree.Delete("artifacts/.work/state")) { Note = "all is read again" },
    ];

    public static string ObjectOf(Sandbox tree) => Below(tree, "objects", Made().Match(tree.Read(Lock)).Groups[1].Value);

    private static string RunOf(Sandbox tree) => Below(tree, "runs", Digest().Match(tree.Read(Lock)).Groups[1].Value) + ".json";

    private static string Below(Sandbox tree, string folder, string digest) => tree[$"artifacts/.work/cache/{folder}/{digest[..2]}/{digest[2..]}"];

    [GeneratedRegex("artifacts/tensors/3.txt: {digest: sha256:([0-9a-f]+)")]
    private static partial Regex Made();

    [GeneratedRegex("fingerprint: sha256:([0-9a-f]+)")]
    private static partial Regex Digest();
}
