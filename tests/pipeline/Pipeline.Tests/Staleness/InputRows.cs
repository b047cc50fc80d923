using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>Content and names count, times do not.</summary>
internal static class InputRows
{
    public const string Manifest = "raw/manifest.txt";

    private static readonly string[] s_acquire = ["acquire"];

    public static Row[] All { get; } =
    [
        new("an input", tree => tree.Edit(Manifest, "another track\n")) { Runs = Forty.Stages, Says = "dep raw as raw: content changed" },
        new("an input, its time in the past", tree => Edits.EditAt(tree, Edits.Past, Manifest, "another track\n"))
        {
            Runs = Forty.Stages, Says = "dep raw as raw: content changed", Note = "`cp -p`, a checkout",
        },
        new("an input, its size and time kept", tree => Edits.EditInSecret(tree, Manifest, "one", "six"))
        {
            Runs = Forty.Stages, Says = "dep raw as raw: content changed",
        },
        new("an input, so that its stage makes the same", tree => tree.Edit(Manifest, "track two\n", "track two\n\n\n"))
        {
            Runs = s_acquire, Says = "dep raw as raw: content changed", Note = "what follows is not looked at twice",
        },
        new("line ends of an input become CRLF", tree => tree.Edit(Manifest, tree.Read(Manifest).ReplaceLineEndings("\r\n")))
        {
            Runs = Forty.Stages, Says = "dep raw as raw: content changed",
        },
        new("a file is added to a folder", tree => tree.Write("raw/more.txt", "more\n")) { Runs = s_acquire, Says = "dep raw as raw: content changed" },
        new("an empty file is added to a folder", tree => tree.Write("raw/empty", "")) { Runs = s_acquire, Says = "dep raw as raw: content changed" },
        new("a file is removed from a folder", tree => tree.Delete("raw/more.txt"))
        {
            Before = tree => Rebuild(tree, () => tree.Write("raw/more.txt", "more\n")), Restored = s_acquire, Says = "dep raw as raw: content changed",
        },
        new("a file of a folder is renamed", tree => File.Move(tree["raw/more.txt"], tree["raw/naïve 音楽.txt"]))
        {
            Before = tree => Rebuild(tree, () => tree.Write("raw/more.txt", "more\n")),
            Runs = s_acquire, Says = "dep raw as raw: content changed", Note = "a name is content, in any script",
        },
        new("an empty folder is added to a folder", tree => Directory.CreateDirectory(tree["raw/empty"])),
        new("a file manager leaves its litter", tree => tree.Write("raw/.DS_Store", "litter")),
        new("a folder becomes a link to an equal one", LinkRaw),
        new("a file changes behind a link", tree => tree.Write("elsewhere/manifest.txt", "another track\n"))
        {
            Before = tree =>
            {
                LinkRaw(tree);
                tree.Build().ShouldSucceed().Executed.ShouldBeEmpty();
            },
            Runs = Forty.Stages, Says = "dep raw as raw: content changed",
        },
        new("an input is gone", tree => tree.Delete("raw")) { Fails = true, Code = "REPRO1102", MakesOther = true },
    ];

    private static void LinkRaw(Sandbox tree)
    {
        Directory.Move(tree["raw"], tree["elsewhere"]);
        File.CreateSymbolicLink(tree["raw"], tree["elsewhere"]);
    }

    private static void Rebuild(Sandbox tree, Action change)
    {
        change();
        tree.Build().Executed.ShouldBe(s_acquire);
    }
}
