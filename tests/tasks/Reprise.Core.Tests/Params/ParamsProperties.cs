using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Reprise.Params;

namespace Reprise.Core.Tests.Params;

/// <summary>What holds for all params, tried on random ones; the seeds are fixed, so every run tries the same.</summary>
public class ParamsProperties
{
    private static readonly Config Tries = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261120, 1);

    private static readonly Gen<double> Dropouts = Gen.OneOf(
        Gen.Choose(0, 99).Select(hundredths => hundredths / 100.0),
        Gen.Choose(1, 999).Select(digits => digits * 1e-12),
        Gen.Choose(0, int.MaxValue - 1).Select(part => part / (double)int.MaxValue));

    // The command line has no escapes, so no text may need both kinds of quotes.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("", "true", "12", "0.3", "~", "null", "a: b", "# no", "it's", "a|b", "../x", "ä ö", "\"q\"", "- a", "two words", "1..3", "\t", "🎵"),
        ArbMap.Default.GeneratorFor<string>().Select(text => new string([.. (text ?? "").Where(letter => letter is >= ' ' and < '\u007f' and not '"')])));

    private static readonly Gen<Drawn> Draws =
        from seeds in Gen.ListOf(Gen.Choose(0, int.MaxValue)).Select(list => list.Append(1).Distinct().ToArray())
        from path in Texts
        from names in Gen.ArrayOf(Texts)
        from models in Gen.ArrayOf(Gen.Elements("a", "b", "c_2", "z9", "m"))
        from dropouts in Gen.ArrayOf(Dropouts, 5)
        from layout in Gen.Choose(0, int.MaxValue)
        select new Drawn(seeds, path, names, [.. models.Distinct().Zip(dropouts)], layout);

    [Fact]
    public void OrderCommentsAndSpellingChangeNothing() => Check.One(Tries, Prop.ForAll(Draws.ToArbitrary(), drawn =>
    {
        var json = Sandbox.Load(drawn.Yaml(new Random(drawn.Layout)), profile: "").Json;

        json.ShouldBe(Sandbox.Load(drawn.Yaml(new Random(drawn.Layout + 1)), profile: "").Json);
        JsonNode.DeepEquals(JsonNode.Parse(json), drawn.Expected()).ShouldBeTrue(json);
    }));

    [Fact]
    public void WhatIsSetOnTheCommandLineIsWhatAFileWouldSay() => Check.One(Tries, Prop.ForAll(Draws.ToArbitrary(), drawn =>
        Sandbox.Load("mode: fast\nmodels: {}\n", set: drawn.SetText(), profile: "").Json
            .ShouldBe(Sandbox.Load(drawn.Yaml(new Random(drawn.Layout)), profile: "").Json)));

    [Fact]
    public void TheCacheKeepsEverything() => Check.One(Tries.WithMaxTest(50), Prop.ForAll(Draws.ToArbitrary(), drawn =>
    {
        using var sandbox = new Sandbox();
        var loaded = sandbox.LoadHere(drawn.Yaml(new Random(drawn.Layout)), profile: "");
        loaded.Save(sandbox.CachePath);
        var opened = ResolvedParams.Open(sandbox.CachePath);

        opened.Json.ShouldBe(loaded.Json);
        opened.Locations.ShouldBe(loaded.Locations);
        opened.Values("names").ShouldBe(drawn.Names);
    }));

    [Fact]
    public void AnyTextIsReadOrRefusedWithAPlacedMistake() => Check.One(Tries.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        IsReadOrRefused(text ?? "", null);
        IsReadOrRefused(Sandbox.Params, text);
    }));

    [Fact]
    public void ADamagedFileIsReadOrRefusedWithAPlacedMistake()
    {
        var random = new Random(20261120);
        const string Marks = ":-[]{}&*!|>'\"%@`#,? \t\n~0ax.\\\u0001\u0085";

        for (var i = 0; i < 1000; i++)
        {
            var text = Sandbox.Params;
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(at, random.Next(Math.Min(9, text.Length - at))),
                    1 => text.Insert(at, Marks[random.Next(Marks.Length)].ToString()),
                    _ => text.Insert(at, string.Concat(Enumerable.Range(0, 4).Select(_ => Marks[random.Next(Marks.Length)]))),
                };
            }

            IsReadOrRefused(text, text[..(text.Length / 9)]);
        }
    }

    private static void IsReadOrRefused(string yaml, string? set)
    {
        try
        {
            using var json = JsonDocument.Parse(Sandbox.Load(yaml, set).Json);
        }
        catch (ParamsException exception)
        {
            exception.Problems.ShouldNotBeEmpty();
            foreach (var problem in exception.Problems)
            {
                problem.Line.ShouldBeInRange(1, yaml.Split('\n', '\r', '\u0085', '\u2028', '\u2029').Length + 1);
                problem.Column.ShouldBeGreaterThan(0);
                problem.Message.ShouldAllBe(letter => !char.IsControl(letter));
            }
        }
    }

    /// <summary>Params in the sandbox's schema, and the ways to write them down.</summary>
    private sealed record Drawn(int[] Seeds, string Path, string[] Names, (string Name, double Dropout)[] Models, int Layout)
    {
        public string Yaml(Random random)
        {
            string[] models = [.. Models.Select(model => Shuffle(random, [$"network: c1m1", $"dropout: {Spell(random, model.Dropout)}"])
                is var keys && random.Next(2) == 0
                    ? $"  {model.Name}: {{{string.Join(", ", keys)}}}"
                    : $"  {model.Name}:{Comment(random)}\n    {string.Join("\n    ", keys)}")];
            string[] top =
            [
                $"seeds: [{string.Join(", ", Seeds.Select(seed => Spell(random, seed)))}]",
                "mode: fast",
                $"path: {Quote(random, Path)}",
                $"names: [{string.Join(", ", Names.Select(name => Quote(random, name)))}]",
                models.Length == 0 ? "models: {}" : $"models:\n{string.Join('\n', Shuffle(random, models))}",
            ];

            return string.Concat(Shuffle(random, top).Select(part => part + Comment(random) + "\n"));
        }

        public string SetText()
        {
            var models = Models.Select(model => FormattableString.Invariant($" models.{model.Name}.network=c1m1 models.{model.Name}.dropout={model.Dropout:R}"));
            var names = Names.Length == 0 ? "" : string.Join('|', Names.Select(Quoted));
            return $"path={Quoted(Path)} seeds={string.Join('|', Seeds)} names={names}{string.Concat(models)}";
        }

        public JsonNode Expected() => new JsonObject
        {
            ["seeds"] = new JsonArray([.. Seeds.Select(seed => JsonValue.Create(seed))]),
            ["mode"] = "fast",
            ["path"] = Path,
            ["names"] = new JsonArray([.. Names.Select(name => JsonValue.Create(name))]),
            ["models"] = new JsonObject(Models.Select(model => KeyValuePair.Create<string, JsonNode?>(
                model.Name, new JsonObject { ["network"] = "c1m1", ["dropout"] = JsonNode.Parse(model.Dropout.ToString("R", CultureInfo.InvariantCulture)) }))),
        };

        private static string[] Shuffle(Random random, string[] parts)
        {
            random.Shuffle(parts);
            return parts;
        }

        private static string Comment(Random random) => random.Next(3) switch { 0 => "", 1 => "  # why: [x", _ => "\n\n# a line" };

        private static string Spell(Random random, double value)
        {
            var text = value.ToString(random.Next(2) == 0 ? "R" : "E16", CultureInfo.InvariantCulture);
            return (random.Next(4) == 0 ? "+" : "") + (text.Contains('.') && !text.Contains('E') && random.Next(2) == 0 ? text + "00" : text);
        }

        private static string Quote(Random random, string text) => random.Next(2) == 0
            ? $"'{text.Replace("'", "''")}'"
            : $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\t", "\\t")}\"";

        private static string Quoted(string text) => text.Contains('\'') ? $"\"{text}\"" : $"'{text}'";
    }
}
