using Reprise.Params;

namespace Reprise.Core.Tests.Params;

public class ResolvedParamsTests
{
    [Fact]
    public void JsonIsCanonicalAndWithoutTheProfiles() =>
        Sandbox.Load().Json.ShouldBe("""{"mode":"strict","models":{"c1m1":{"dropout":0.25,"network":"c1m1"}},"seeds":[1,2]}""");

    [Fact]
    public void AnyKeyInnerOrLeafIsFound()
    {
        var resolved = Sandbox.Load();

        resolved.TryGet("models.c1m1", out var inner).ShouldBeTrue();
        inner.ShouldBe("""{"dropout":0.25,"network":"c1m1"}""");
        resolved.TryGet("models.c1m1.dropout", out var leaf).ShouldBeTrue();
        leaf.ShouldBe("0.25");
        resolved.TryGet("models.c1m9", out var missing).ShouldBeFalse();
        missing.ShouldBeEmpty();
        resolved.TryGet("mode.strict", out _).ShouldBeFalse();
    }

    [Fact]
    public void AMatrixAxisIsAListInItsOrderOrTheKeysOfAMap()
    {
        var resolved = Sandbox.Load(set: "seeds=3|1|2 models.a_first.network=c1m2 models.a_first.dropout=0");

        resolved.Values("seeds").ShouldBe(["3", "1", "2"]);
        resolved.Values("models").ShouldBe(["a_first", "c1m1"]);
        resolved.Values("mode").ShouldBe(["strict"]);
        Should.Throw<KeyNotFoundException>(() => resolved.Values("seed"));
    }

    [Fact]
    public void EveryKeyKnowsWhereItGotItsValue()
    {
        var yaml = Sandbox.Params.Replace("demo: {}", "demo:\n    models:\n      c1m1: {dropout: 0.5}");
        var resolved = Sandbox.Load(yaml, "mode=fast");

        resolved.Locations.ShouldBe(new Dictionary<string, string>
        {
            ["mode"] = "-p:Set",
            ["models"] = "params.yaml(3,1)",
            ["models.c1m1"] = "params.yaml(4,3)",
            ["models.c1m1.dropout"] = "params.yaml(10,14)",
            ["models.c1m1.network"] = "params.yaml(5,5)",
            ["seeds"] = "params.yaml(1,1)",
        }, ignoreOrder: true);
        resolved.Locate("models.c1m1.dropout").ShouldBe("params.yaml(10,14)");
        resolved.Locate("models.c1m1.none").ShouldBe("params.yaml(4,3)");
        resolved.Locate("none").ShouldBe("params.yaml");
    }

    [Fact]
    public void AKeyThatDoesNotExistHasNeighbours()
    {
        var resolved = Sandbox.Load();

        resolved.NearestKeys("models.c1m1.droput").First().ShouldBe("models.c1m1.dropout");
        resolved.NearestKeys("dropout").ShouldContain("models.c1m1.dropout");
        resolved.NearestKeys("something_else_entirely").ShouldBeEmpty();
    }

    [Fact]
    public void SavedParamsOpenAsTheyWere()
    {
        using var sandbox = new Sandbox();
        var loaded = sandbox.LoadHere(set: " path='ä \"q\" \\ <&>' ");
        loaded.Save(sandbox.CachePath);
        var opened = ResolvedParams.Open(sandbox.CachePath);

        opened.Json.ShouldBe(loaded.Json);
        opened.Profile.ShouldBe("demo");
        opened.Set.ShouldBe(loaded.Set);
        opened.Locations.ShouldBe(loaded.Locations);
        opened.Values("path").ShouldBe(["ä \"q\" \\ <&>"]);
        opened.TryGet("path", out var json).ShouldBeTrue();
        json.ShouldBe("\"ä \\\"q\\\" \\\\ <&>\"");
    }
}
