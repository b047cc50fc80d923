namespace Reprise.Core.Tests.Params;

/// <summary>Values that must name something else: an entry of another map, or a folder beside the params.</summary>
public sealed class KnownNamesTests : IDisposable
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "studies": { "type": "array", "items": { "type": "string", "x-folderOf": "papers" } },
            "data": { "type": "object", "additionalProperties": { "type": "integer" } },
            "collection": { "type": "string", "x-entryOf": "data" },
            "deep": { "type": "object", "additionalProperties": { "type": "object", "additionalProperties": { "type": "integer" } } },
            "inner": { "type": "string", "x-entryOf": "deep.one" }
          }
        }
        """;

    private readonly Sandbox _sandbox = new();

    private string Papers => Path.Combine(Path.GetDirectoryName(_sandbox.ParamsPath)!, "papers");

    [Fact]
    public void AnEntryOfAnotherMapIsAllowed() =>
        Should.NotThrow(() => _sandbox.LoadHere("data: {gtzan: 1}\ncollection: gtzan\ndeep: {one: {two: 2}}\ninner: two\n", profile: "", schema: Schema));

    [Fact]
    public void AnyOtherTextIsAMistakeThatListsTheEntries() =>
        Sandbox.Mistakes("data: {gtzan: 1, fma: 2}\ncollection: gtzam\ndeep: {one: {}}\ninner: two\n", profile: "", schema: Schema).ShouldBe(
        [
            "params.yaml(2,13): error REPRO2004: collection = 'gtzam' is not allowed; allowed: an entry of data: fma, gtzan. Did you mean 'gtzan'?",
            "params.yaml(4,8): error REPRO2004: inner = 'two' is not allowed; allowed: an entry of deep.one: none.",
        ]);

    [Fact]
    public void AnEntryThatTheProfileBringsIsThereWithIt()
    {
        const string Yaml = "data: {gtzan: 1}\ncollection: gtzan\nprofiles: {paper: {data: {fma: 2}, collection: fma}, demo: {}}\n";

        Should.NotThrow(() => _sandbox.LoadHere(Yaml, profile: "paper", schema: Schema));
        Sandbox.Mistakes(Yaml, set: "collection=fma", profile: "demo", schema: Schema).ShouldHaveSingleItem().ShouldContain("REPRO2004");
    }

    [Fact]
    public void AFolderOfTheNameIsEnoughToBeAStudy()
    {
        Directory.CreateDirectory(Path.Combine(Papers, "titus"));

        Should.NotThrow(() => _sandbox.LoadHere("studies: [titus]\n", profile: "", schema: Schema));
        Should.Throw<Reprise.Params.ParamsException>(() => _sandbox.LoadHere("studies: [titos]\n", profile: "", schema: Schema)).Problems
            .ShouldHaveSingleItem().ToString().ShouldEndWith("studies[0] = 'titos' is not allowed; allowed: a folder of papers/: titus. Did you mean 'titus'?");
    }

    [Fact]
    public void WithoutTheFolderOrTheMapThereIsNothingToGoBy() =>
        Should.NotThrow(() => _sandbox.LoadHere("studies: [any]\ncollection: any\n", profile: "", schema: Schema));

    public void Dispose() => _sandbox.Dispose();
}
