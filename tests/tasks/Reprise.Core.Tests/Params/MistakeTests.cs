namespace Reprise.Core.Tests.Params;

/// <summary>One mistake each: its code, its place, and the words that lead out of it.</summary>
public class MistakeTests
{
    [Theory]
    [InlineData("mode: strict", "mode: strict\nverbos: true", "params.yaml(3,1): error REPRO2001: verbos is not a known key. Did you mean 'verbose'? Known keys: mode, models, names, path, seeds, size, verbose.")]
    [InlineData("dropout: 0.25", "droput: 0.25\n    dropout: 0.25", "params.yaml(6,5): error REPRO2001: models.c1m1.droput is not a known key. Did you mean 'dropout'? Known keys: dropout, epochs, network.")]
    [InlineData("mode: strict", "mode: strict\ndropout: 0.3", "params.yaml(3,1): error REPRO2001: dropout is not a known key. Did you mean 'models.*.dropout'? Known keys: mode, models, names, path, seeds, size, verbose.")]
    [InlineData("mode: strict", "mode: strict\nzebra: 1", "params.yaml(3,1): error REPRO2001: zebra is not a known key. Known keys: mode, models, names, path, seeds, size, verbose.")]
    [InlineData("dropout: 0.25", "dropout: high", "params.yaml(6,14): error REPRO2002: models.c1m1.dropout = 'high' is text; allowed: a number from 0, below 1.")]
    [InlineData("dropout: 0.25", "dropout: '0.25'", "params.yaml(6,14): error REPRO2002: models.c1m1.dropout = '0.25' is text, because it is quoted; allowed: a number from 0, below 1.")]
    [InlineData("dropout: 0.25", "dropout: true", "params.yaml(6,14): error REPRO2002: models.c1m1.dropout = true is a boolean; allowed: a number from 0, below 1.")]
    [InlineData("dropout: 0.25", "dropout: 0.25\n    epochs: 1.5", "params.yaml(7,13): error REPRO2002: models.c1m1.epochs = 1.5 is not an integer; allowed: an integer of at least 1.")]
    [InlineData("dropout: 0.25", "dropout: [0.25]", "params.yaml(6,14): error REPRO2002: models.c1m1.dropout = a list is of the wrong type; allowed: a number from 0, below 1.")]
    [InlineData("seeds: [1, 2]", "seeds: 1", "params.yaml(1,8): error REPRO2002: seeds = 1 is a number; allowed: a list of at least 1, none twice, each an integer from 0 to 2147483647.")]
    [InlineData("mode: strict", "mode: strict\nverbose: yes", "params.yaml(3,10): error REPRO2002: verbose = 'yes' is text; allowed: true or false.")]
    [InlineData("mode: strict", "mode: strict\npath: 12", "params.yaml(3,7): error REPRO2002: path = 12 is a number; quote it if it is meant as text; allowed: text.")]
    [InlineData("dropout: 0.25", "dropout: 1", "params.yaml(6,14): error REPRO2003: models.c1m1.dropout = 1 is out of range; allowed: a number from 0, below 1.")]
    [InlineData("dropout: 0.25", "dropout: -0.1", "params.yaml(6,14): error REPRO2003: models.c1m1.dropout = -0.1 is out of range; allowed: a number from 0, below 1.")]
    [InlineData("dropout: 0.25", "dropout: 1e999", "params.yaml(6,14): error REPRO2003: models.c1m1.dropout = 1e999 cannot be held exactly by a 64-bit float; allowed: a number from 0, below 1.")]
    [InlineData("[1, 2]", "[1, -2]", "params.yaml(1,12): error REPRO2003: seeds[1] = -2 is out of range; allowed: an integer from 0 to 2147483647.")]
    [InlineData("[1, 2]", "[]", "params.yaml(1,8): error REPRO2003: seeds has 0 items; allowed: a list of at least 1, none twice, each an integer from 0 to 2147483647.")]
    [InlineData("mode: strict", "mode: strict\nsize: 0", "params.yaml(3,7): error REPRO2003: size = 0 is not allowed; allowed: 'auto' or an integer of at least 1.")]
    [InlineData("mode: strict", "mode: strict\nsize: automatic", "params.yaml(3,7): error REPRO2004: size = 'automatic' is not allowed; allowed: 'auto' or an integer of at least 1.")]
    [InlineData("mode: strict", "mode: strickt", "params.yaml(2,7): error REPRO2004: mode = 'strickt' is not allowed; allowed: one of 'strict', 'fast'. Did you mean 'strict'?")]
    [InlineData("mode: strict\n", "", "params.yaml(1,1): error REPRO2005: mode is missing; allowed: one of 'strict', 'fast'.")]
    [InlineData("    dropout: 0.25\n", "", "params.yaml(4,3): error REPRO2005: models.c1m1.dropout is missing; allowed: a number from 0, below 1.")]
    [InlineData("mode: strict", "mode: strict\nmode: fast", "params.yaml(3,1): error REPRO2006: 'mode' stands here for the second time; it was first given at params.yaml(2,1). Keep one.")]
    [InlineData("[1, 2]", "[1, 2, 1.0]", "params.yaml(1,15): error REPRO2007: seeds holds 1.0 twice; keep one.")]
    [InlineData("dropout: 0.25", "dropout:", "params.yaml(6,13): error REPRO2008: models.c1m1.dropout has no value; allowed: a number from 0, below 1.")]
    [InlineData("dropout: 0.25", "dropout: ~", "params.yaml(6,14): error REPRO2008: models.c1m1.dropout has no value; allowed: a number from 0, below 1.")]
    [InlineData("[1, 2]", "&s [1, 2]", "params.yaml(1,8): error REPRO2010: The anchor &s is not read; write the value out where it is used.")]
    [InlineData("dropout: 0.25", "dropout: *d", "params.yaml(6,14): error REPRO2010: The alias *d is not read; write the value out.")]
    [InlineData("[1, 2]", "[*a, *a]", "params.yaml(1,9): error REPRO2010: The alias *a is not read; write the value out.", "params.yaml(1,13): error REPRO2010: The alias *a is not read; write the value out.")]
    [InlineData("demo: {}", "demo: *d", "params.yaml(8,9): error REPRO2010: The alias *d is not read; write the value out.")]
    [InlineData("dropout: 0.25", "dropout: !!float 1e-1", "params.yaml(6,14): error REPRO2010: The tag tag:yaml.org,2002:float is not read; the schema decides the type.")]
    [InlineData("demo: {}", "demo: {}\n---\nmode: fast", "params.yaml(9,1): error REPRO2010: A second document starts here; keep everything in one.")]
    [InlineData("  c1m1:\n", "  C1M1:\n", "params.yaml(4,3): error REPRO2011: models.C1M1 cannot be named so; allowed: text like ^[a-z0-9_]+$.")]
    [InlineData("  c1m1:\n", "  c1.m1:\n", "params.yaml(4,3): error REPRO2011: The key 'c1.m1' cannot be used: dots separate the parts of a key; choose a plain word.")]
    [InlineData("mode: strict", "mode: strict\n[a]: 1", "params.yaml(3,1): error REPRO2011: A key must be a word.")]
    [InlineData("demo: {}", "demo:", "params.yaml(8,8): error REPRO2008: profiles.demo has no value; allowed: a map of the keys it changes, or {}.")]
    [InlineData("  demo: {}", "  demo: {}\n  papr: {mod: fast}", "params.yaml(9,10): error REPRO2001: mod is not a known key. Did you mean 'mode'? Known keys: mode, models, names, path, seeds, size, verbose.")]
    public void IsPlacedAndExplained(string before, string after, params string[] expected) =>
        Sandbox.Mistakes(Sandbox.Params.Replace(before, after)).ShouldBe(expected);

    [Fact]
    public void BrokenYamlSaysWhere()
    {
        var line = Sandbox.Mistakes("seeds: [1, 2\nmode: strict\n").ShouldHaveSingleItem();
        line.ShouldStartWith("params.yaml(2,");
        line.ShouldContain("error REPRO2009: The YAML is broken here: ");
    }

    [Fact]
    public void AnUnknownProfileNamesTheKnownOnes() =>
        Sandbox.Mistakes(profile: "dmo").ShouldBe(["params.yaml(7,1): error REPRO2012: The profile 'dmo' is not known. Did you mean 'demo'? Known profiles: demo."]);

    [Fact]
    public void AMissingFileIsNamed()
    {
        using var sandbox = new Sandbox();
        var problem = Should.Throw<Reprise.Params.ParamsException>(() => Reprise.Params.ResolvedParams.Load(sandbox.ParamsPath, sandbox.SchemaPath, "", null)).Problems;
        problem.Select(found => found.ToString()).ShouldBe([
            "params.yaml(1,1): error REPRO2015: params.yaml cannot be read; it must exist and be readable.",
            "schema.json(1,1): error REPRO2015: schema.json cannot be read; it must exist and be readable.",
        ]);
    }

    [Fact]
    public void AllMistakesAreReportedInOneRunInReadingOrder()
    {
        var yaml = """
            seeds: [1, x]
            mod: strict
            models:
              c1m1: {network: c3, dropout: 2}
            profiles:
              demo:
                seeds: 7
              paper:
                models: {c1m1: {epochs: none}}
            """;

        Sandbox.Mistakes(yaml, set: "models.c1m1.droput=0.3 seeds=-1").Select(line => line[..line.IndexOf(": ", line.IndexOf("error", StringComparison.Ordinal), StringComparison.Ordinal)]).ShouldBe([
            "params.yaml(1,1): error REPRO2005",
            "params.yaml(1,12): error REPRO2002",
            "params.yaml(2,1): error REPRO2001",
            "params.yaml(4,19): error REPRO2004",
            "params.yaml(4,32): error REPRO2003",
            "params.yaml(7,12): error REPRO2002",
            "params.yaml(9,29): error REPRO2002",
            "-p:Set(1,13): error REPRO2001",
            "-p:Set(1,30): error REPRO2003",
        ]);
    }
}
