namespace Reprise.Core.Tests.Params;

/// <summary>What <c>-p:Set</c> understands, and what it says about the rest.</summary>
public class SetTests
{
    [Theory]
    [InlineData("models.c1m1.dropout=0.3", "models.c1m1.dropout", "0.3")]
    [InlineData("models.c1m1.dropout=0.30", "models.c1m1.dropout", "0.3")]
    [InlineData("  mode=fast\t models.c1m1.epochs=7 ", "mode", "\"fast\"")]
    [InlineData("seeds=1|2|4..6", "seeds", "[1,2,4,5,6]")]
    [InlineData("seeds=4..4", "seeds", "[4]")]
    [InlineData("seeds=7", "seeds", "[7]")]
    [InlineData("names=", "names", "[]")]
    [InlineData("names=''", "names", "[\"\"]")]
    [InlineData("names=1..3|07|true", "names", "[\"1..3\",\"07\",\"true\"]")]
    [InlineData("names='two words'|\"a|b\"", "names", "[\"two words\",\"a|b\"]")]
    [InlineData("path=../shared/data/gtzan-clips", "path", "\"../shared/data/gtzan-clips\"")]
    [InlineData("path=12", "path", "\"12\"")]
    [InlineData("path=a|b=c..d", "path", "\"a|b=c..d\"")]
    [InlineData("path=it's", "path", "\"it's\"")]
    [InlineData("path='my music'", "path", "\"my music\"")]
    [InlineData("path=", "path", "\"\"")]
    [InlineData("verbose=true", "verbose", "true")]
    [InlineData("size=auto", "size", "\"auto\"")]
    [InlineData("size=1100", "size", "1100")]
    [InlineData("models.wide.network=c1m2 models.wide.dropout=0", "models", """{"c1m1":{"dropout":0.25,"network":"c1m1"},"wide":{"dropout":0,"network":"c1m2"}}""")]
    public void AValueIsTypedByItsKey(string set, string key, string json)
    {
        Sandbox.Load(set: set).TryGet(key, out var found).ShouldBeTrue();
        found.ShouldBe(json);
    }

    [Theory]
    [InlineData("models.c1m1.droput=0.3", "-p:Set(1,13): error REPRO2001: models.c1m1.droput is not a known key. Did you mean 'dropout'? Known keys: dropout, epochs, network.")]
    [InlineData("mode=fast model.c1m1.dropout=0.3", "-p:Set(1,11): error REPRO2001: model is not a known key. Did you mean 'mode'? Known keys: mode, models, names, path, seeds, size, verbose.")]
    [InlineData("mode=fast  models.c1m1.dropout=big", "-p:Set(1,32): error REPRO2002: models.c1m1.dropout = 'big' is text; allowed: a number from 0, below 1.")]
    [InlineData("models.c1m1.dropout='0.3'", "-p:Set(1,21): error REPRO2002: models.c1m1.dropout = '0.3' is text, because it is quoted; allowed: a number from 0, below 1.")]
    [InlineData("models=c1m1", "-p:Set(1,8): error REPRO2002: models = 'c1m1' is text; allowed: a map.")]
    [InlineData("mode.x=1", "-p:Set(1,6): error REPRO2004: mode = a map is not allowed; allowed: one of 'strict', 'fast'.")]
    [InlineData("seeds=1|x", "-p:Set(1,9): error REPRO2002: seeds[1] = 'x' is text; allowed: an integer from 0 to 2147483647.")]
    [InlineData("seeds=1|-2", "-p:Set(1,9): error REPRO2003: seeds[1] = -2 is out of range; allowed: an integer from 0 to 2147483647.")]
    [InlineData("seeds=", "-p:Set(1,7): error REPRO2003: seeds has 0 items; allowed: a list of at least 1, none twice, each an integer from 0 to 2147483647.")]
    [InlineData("seeds=1|1..2", "-p:Set(1,9): error REPRO2007: seeds holds 1 twice; keep one.")]
    [InlineData("verbose=", "-p:Set(1,9): error REPRO2008: verbose has no value; allowed: true or false.")]
    [InlineData("models.wide.network=c1m2", "-p:Set(1,8): error REPRO2005: models.wide.dropout is missing; allowed: a number from 0, below 1.")]
    [InlineData("models.Wide.network=c1m2", "-p:Set(1,8): error REPRO2011: models.Wide cannot be named so; allowed: text like ^[a-z0-9_]+$.")]
    [InlineData("mode=fast mode=strict", "-p:Set(1,11): error REPRO2006: mode is set twice, first in column 1; keep one.")]
    [InlineData("mode fast", "-p:Set(1,1): error REPRO2013: 'mode' is not an assignment; write key=value, without spaces around '=', and quote a value that holds spaces.")]
    [InlineData("models..dropout=1", "-p:Set(1,1): error REPRO2013: 'models..dropout=1' is not an assignment; write key=value, without spaces around '=', and quote a value that holds spaces.")]
    [InlineData("path='my music", "-p:Set(1,6): error REPRO2013: The quote ' is never closed.")]
    [InlineData("path='my'music", "-p:Set(1,9): error REPRO2013: A closing quote is followed by a space, by | or by nothing.")]
    [InlineData("seeds=3|6..4", "-p:Set(1,9): error REPRO2013: '6..4' is not a range: write the smaller number first, at most 10000 values.")]
    [InlineData("seeds=1|5..9999999999", "-p:Set(1,9): error REPRO2013: '5..9999999999' is not a range: write the smaller number first, at most 10000 values.")]
    public void AMistakeIsPlacedInTheText(string set, string expected) => Sandbox.Mistakes(set: set)[0].ShouldBe(expected);

    [Fact]
    public void MistakesInTheFileAreReportedTooWhenTheValueIsReplaced() =>
        Sandbox.Mistakes(Sandbox.Params.Replace("strict", "slow"), set: "mode=fast").Length.ShouldBe(1);

    [Fact]
    public void NothingSetLeavesTheProfile()
    {
        Sandbox.Load(set: "  ").Set.ShouldBeEmpty();
        Sandbox.Load(set: null).Json.ShouldBe(Sandbox.Load(set: "").Json);
    }
}
