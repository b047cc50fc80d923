namespace Pipeline.Tests.Staleness;

/// <summary>Times, clocks, folders and the machine: none of them is content.</summary>
internal static class PlaceRows
{
    public static Row[] All { get; } =
    [
        new("nothing", _ => { }) { Note = "copied to another folder as well" },
        new("every file is touched", tree => Edits.TouchAll(tree, DateTime.UtcNow)),
        new("every file is from the future", tree => Edits.TouchAll(tree, Edits.Future)) { Note = "the clock was set back" },
        new("every file is from the past", tree => Edits.TouchAll(tree, Edits.Past)) { Note = "a checkout, a clock set forward" },
        new("an input is replaced by an equal file", tree => tree.Edit(InputRows.Manifest, tree.Read(InputRows.Manifest))),
        new("an input is moved away and back", tree =>
        {
            File.Move(tree[InputRows.Manifest], tree["raw/elsewhere"]);
            File.Move(tree["raw/elsewhere"], tree[InputRows.Manifest]);
        }),
        new("a file that no stage reads is added", tree => tree.Write("notes.txt", "Think.")),
        new("variables of the shell change", _ => { })
        {
            Environment = new Dictionary<string, string> { ["LANG"] = "de_DE.UTF-8", ["TZ"] = "Asia/Tokyo", ["SEED"] = "7", ["OMP_NUM_THREADS"] = "1" },
            Note = "no stage sees them",
        },
        new("the command path changes", _ => { })
        {
            Environment = new Dictionary<string, string> { ["PATH"] = $"/nowhere:{Environment.GetEnvironmentVariable("PATH")}" },
        },
        new("one stage at a time", _ => { }) { Arguments = ["-m:1"] },
    ];
}
