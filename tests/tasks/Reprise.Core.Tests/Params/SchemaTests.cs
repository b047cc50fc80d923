namespace Reprise.Core.Tests.Params;

/// <summary>Schemas other than ours: what is understood, and that nothing is skipped silently.</summary>
public class SchemaTests
{
    [Theory]
    [InlineData("""{"type": "object", "dependentRequired": {}}""", "schema.json(1,20): error REPRO2014: The schema of the params cannot be used: the keyword 'dependentRequired' is not implemented.")]
    [InlineData("""{"properties": {"a": {"format": "date"}}}""", "schema.json(1,23): error REPRO2014: The schema of the params cannot be used: the keyword 'format' is not implemented.")]
    [InlineData("""{"properties": {"a": {"type": "float"}}}""", "schema.json(1,31): error REPRO2014: The schema of the params cannot be used: a type is one of array, boolean, integer, number, object, string.")]
    [InlineData("""{"properties": {"a": {"minimum": "1"}}}""", "schema.json(1,34): error REPRO2014: The schema of the params cannot be used: a number is needed.")]
    [InlineData("""{"properties": {"a": {"minItems": 1.5}}}""", "schema.json(1,35): error REPRO2014: The schema of the params cannot be used: a count is needed.")]
    [InlineData("""{"properties": []}""", "schema.json(1,16): error REPRO2014: The schema of the params cannot be used: properties is a map.")]
    [InlineData("""{"properties": {"a": 3}}""", "schema.json(1,22): error REPRO2014: The schema of the params cannot be used: a schema is a map of keywords.")]
    [InlineData("""{"properties": {"a": {"enum": "x"}}}""", "schema.json(1,31): error REPRO2014: The schema of the params cannot be used: enum is a list.")]
    [InlineData("""{"properties": {"a": {"oneOf": {}}}}""", "schema.json(1,32): error REPRO2014: The schema of the params cannot be used: oneOf is a list.")]
    [InlineData("""{"required": "a"}""", "schema.json(1,14): error REPRO2014: The schema of the params cannot be used: a list of texts is needed.")]
    [InlineData("[]", "schema.json(1,1): error REPRO2002: schema.json must hold a map of keys, not a list.")]
    public void AnythingNotUnderstoodIsAnError(string schema, string expected) =>
        Sandbox.Mistakes("a: 1", profile: "", schema: schema).ShouldBe([expected]);

    [Fact]
    public void APatternThatCannotRunInLinearTimeIsRefused() =>
        Sandbox.Mistakes("a: x", profile: "", schema: """{"properties": {"a": {"type": "string", "pattern": "(a)\\1"}}}""")
            .ShouldHaveSingleItem().ShouldStartWith("schema.json(1,52): error REPRO2014: ");

    [Fact]
    public void BrokenJsonSaysWhere() =>
        Sandbox.Mistakes("a: 1", profile: "", schema: "{\n  \"type\": \"object\",,\n}").ShouldHaveSingleItem().ShouldStartWith("schema.json(2,");

    [Theory]
    [InlineData("{\"properties\":{\"a\":{\"type\":\"integer\",\"maximum\":3}},\"type\":\"object\"}")]
    [InlineData("{\n\t\"type\": \"object\",\n\t\"properties\": {\n\t\t\"a\": {\"type\": \"integer\"}\n\t}\n}\n")]
    [InlineData("""{"type": "object", "$id": "https:\/\/x.org\/\u00e4", "title": "\ud83c\udfb5", "additionalProperties": {"type": ["integer", "string"]}}""")]
    [InlineData("""{"type": "object", "additionalProperties": true}""")]
    [InlineData("{}")]
    public void EveryLayoutOfJsonIsRead(string schema) => Sandbox.Load("a: 3", profile: "", schema: schema).Json.ShouldBe("""{"a":3}""");

    [Theory]
    [InlineData("""{"type": "integer", "exclusiveMinimum": 0, "maximum": 9}""", "0", "an integer above 0 up to 9")]
    [InlineData("""{"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 9}""", "9", "an integer above 0, below 9")]
    [InlineData("""{"type": "number", "maximum": 9}""", "9.5", "a number up to 9")]
    [InlineData("""{"type": "string", "pattern": "^[a-z]+$"}""", "\"a\\n\"", "text like ^[a-z]+$")]
    [InlineData("""{"type": "string", "minLength": 1}""", "''", "text that is not empty")]
    [InlineData("""{"type": "array", "maxItems": 1}""", "[1, 2]", "a list of at most 1")]
    [InlineData("""{"type": "array", "minItems": 1, "maxItems": 2}""", "[1, 2, 3]", "a list of 1 to 2")]
    [InlineData("""{"type": ["integer", "boolean"]}""", "x", "an integer or true or false")]
    [InlineData("""{"type": "object", "properties": {"b": {}, "a": {}}}""", "3", "a map with the keys a, b")]
    [InlineData("""{"const": 3}""", "4", "3")]
    [InlineData("{}", "null", "any value")]
    public void EveryMessageEndsWithWhatIsAllowed(string schema, string value, string allowed) =>
        Sandbox.Mistakes($"a: {value}", profile: "", schema: $$$"""{"properties": {"a": {{{schema}}}}}""")
            .ShouldHaveSingleItem().ShouldEndWith($"; allowed: {allowed}.");

    [Fact]
    public void AMapMayNeedAnEntry() =>
        Sandbox.Mistakes("a: {}", profile: "", schema: """{"properties": {"a": {"type": "object", "minProperties": 1, "additionalProperties": {}}}}""")
            .ShouldBe(["params.yaml(1,1): error REPRO2003: a has 0 entries, but at least 1 are needed."]);

    [Fact]
    public void AMapMayHaveNoKeys() =>
        Sandbox.Mistakes("a: {b: 1}", profile: "", schema: """{"properties": {"a": {"type": "object"}}}""")
            .ShouldBe(["params.yaml(1,5): error REPRO2001: a.b is not a known key. No key is known here."]);

    [Fact]
    public void HalfACharacterIsRefused() =>
        Sandbox.Mistakes("a: 3\nb: x", set: "b=\ud83c", profile: "", schema: """{"properties": {"a": {}, "b": {"type": "string"}}}""")
            .ShouldBe(["-p:Set(1,3): error REPRO2004: b = '\\ud83c' is not allowed; allowed: text."]);
}
