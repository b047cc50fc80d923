namespace Reprise.Core.Tests.Params;

/// <summary>How overlays lie over the base values.</summary>
public class ProfileTests
{
    private const string Overlays = """
        seeds: [1, 2]
        mode: strict
        models:
          c1m1: {network: c1m1, dropout: 0.25}
        profiles:
          demo:
            seeds: [9]
            models:
              c1m1: {epochs: 3}
              extra: {network: c1m2, dropout: 0.1}
          paper: {}
        """;

    [Fact]
    public void MapsMergeAndListsReplace() => Sandbox.Load(Overlays).Json.ShouldBe(
        """{"mode":"strict","models":{"c1m1":{"dropout":0.25,"epochs":3,"network":"c1m1"},"extra":{"dropout":0.1,"network":"c1m2"}},"seeds":[9]}""");

    [Fact]
    public void AnEmptyOverlayAndNoProfileAreTheBase() =>
        Sandbox.Load(Overlays, profile: "paper").Json.ShouldBe(Sandbox.Load(Overlays, profile: "").Json);

    [Fact]
    public void WhatTheCommandLineSetsLiesOnTop()
    {
        Sandbox.Load(Overlays, set: "models.c1m1.epochs=4").TryGet("models.c1m1.epochs", out var epochs);
        epochs.ShouldBe("4");
    }

    [Fact]
    public void AKeyMayComeFromTheProfilesOnly()
    {
        var yaml = Overlays.Replace("mode: strict\n", "").Replace("seeds: [9]", "mode: fast").Replace("paper: {}", "paper: {mode: strict}");

        Sandbox.Load(yaml).Values("mode").ShouldBe(["fast"]);
        Sandbox.Mistakes(yaml, profile: "").ShouldBe(["params.yaml(1,1): error REPRO2005: mode is missing; allowed: one of 'strict', 'fast'."]);
        Sandbox.Mistakes(yaml, profile: "papr").ShouldHaveSingleItem().ShouldContain("REPRO2012");
    }

    [Fact]
    public void AMistakeInAnotherProfileIsFoundToo() =>
        Sandbox.Mistakes(Overlays, profile: "demo", schema: Sandbox.Schema.Replace("\"epochs\"", "\"epoch\"")).ShouldBe([
            "params.yaml(9,14): error REPRO2001: models.c1m1.epochs is not a known key. Did you mean 'epoch'? Known keys: dropout, epoch, network.",
        ]);

    [Fact]
    public void ProfilesMustBeMaps() =>
        Sandbox.Mistakes("seeds: [1]\nmode: fast\nmodels: {}\nprofiles: [demo]\n", profile: "").ShouldBe([
            "params.yaml(4,11): error REPRO2002: profiles = a list is of the wrong type; allowed: a map from a profile's name to the keys it changes.",
        ]);
}
