using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>Values count, and of these only what a stage declares.</summary>
internal static class ParamRows
{
    private const string Params = "params.yaml";
    private const string Schema = "pipeline/params.schema.json";

    private static readonly string[] s_train0 = [.. Forty.Reports, "train.0"];

    public static Row[] All { get; } =
    [
        new("a comment in params.yaml", tree => tree.Edit(Params, "train:\n", "# Twenty-four models.\ntrain:\n")),
        new("keys in another order", tree => tree.Edit(Params, "  r0: 1\n  r1: 2\n", "  r1: 2\n  r0: 1\n")),
        new("a key that no stage reads", tree => tree.Edit(Params, "train:\n", "train:\n  m24: 7\n")),
        new("a key that no stage reads changes", tree => tree.Edit(Params, "  m24: 7\n", "  m24: 8\n"))
        {
            Before = tree =>
            {
                tree.Edit(Params, "train:\n", "train:\n  m24: 7\n");
                tree.Build().Executed.ShouldBeEmpty();
            },
        },
        new("`1` is written `1.0`", tree => tree.Edit(Params, "  m0: 1\n", "  m0: 1.0\n")),
        new("`0.3` is written `0.30`", tree => tree.Edit(Params, "  m0: 0.3\n", "  m0: 0.30\n"))
        {
            Before = tree => Rebuild(tree, "  m0: 1\n", "  m0: 0.3\n"),
            Params = [("train.m0", "0.3")],
        },
        new("a map is written on one line", tree => tree.Edit(Params, "acquire:\n  seed: 1\n", "acquire: {seed: 1}\n")),
        new("line ends of params.yaml become CRLF", tree => tree.Edit(Params, tree.Read(Params).ReplaceLineEndings("\r\n"))),
        new("a profile that is not chosen", tree => tree.Edit(Params, "  demo: {}\n", "  demo: {}\n  paper: {train: {m7: 70}}\n")),
        new("a comment in the schema", tree => tree.Edit(Schema, "\"type\": \"object\",\n  \"properties\"", "\"type\": \"object\",\n  \"description\": \"All.\",\n  \"properties\"")),
        new("a value", tree => tree.Edit(Params, "  m0: 1\n", "  m0: 99\n"))
        {
            Runs = s_train0, Says = "param train.m0: 1 → 99", Params = [("train.m0", "99")],
        },
        new("a value, and back", tree => tree.Edit(Params, "  m0: 99\n", "  m0: 1\n"))
        {
            Before = tree => Rebuild(tree, "  m0: 1\n", "  m0: 99\n"), Restored = s_train0, Says = "param train.m0: 99 → 1",
        },
        new("a value, by `-p:Set`", _ => { })
        {
            Arguments = ["-p:Set=train.m0=99"], Runs = s_train0, Says = "param train.m0: 1 → 99", Params = [("train.m0", "99")],
        },
        new("the same value, by `-p:Set`", _ => { }) { Arguments = ["-p:Set=train.m0=1.00"] },
        new("a key that a stage reads is removed", tree => tree.Edit(Params, "  m0: 1\n", "")) { Fails = true, Code = "REPRO1101" },
        new("the list of a matrix in another order", tree => tree.Edit(Params, "prepare: [0, 1, 2]", "prepare: [2, 0, 1]")),
        new("a value is added to the list of a matrix", tree => tree.Edit(Params, ", 23]", ", 23, 24]"))
        {
            Before = tree => tree.Edit(Params, "train:\n", "train:\n  m24: 7\n"),
            Runs = [.. Forty.Reports, "train.24"], Says = "it has no lock yet", Stages = 41, MakesOther = true,
        },
        new("a value is removed from the list of a matrix", tree => tree.Edit(Params, ", 22, 23]", ", 22]"))
        {
            Runs = Forty.Reports, Says = "dep artifacts/train/23.txt as in removed", Stages = 39, MakesOther = true,
        },
    ];

    private static void Rebuild(Sandbox tree, string old, string text)
    {
        tree.Edit(Params, old, text);
        tree.Build().Executed.ShouldBe(s_train0);
    }
}
