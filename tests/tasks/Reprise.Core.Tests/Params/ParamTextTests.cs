using Reprise.Params;

namespace Reprise.Core.Tests.Params;

public sealed class ParamTextTests
{
    [Fact]
    public void NamesInBracesBecomeTheirValues()
    {
        ParamText.Fill("Clips={data.name}.{data.seed};Seed=1", Values(), out var unknown).ShouldBe("Clips=gtzan.7;Seed=1");

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void NamesWithoutASingleValueAreToldAllAtOnce()
    {
        ParamText.Fill("{data.nmae}{data}{list}", Values(), out var unknown);

        unknown.ShouldBe(["data.nmae", "data", "list"]);
    }

    [Theory]
    [InlineData("papers/{list}/", "papers/one/ papers/two/")]
    [InlineData("papers/{data.name}/", "papers/{data.name}/")]
    [InlineData("papers/{none}/", "papers/{none}/")]
    [InlineData("papers/", "papers/")]
    public void AListInBracesGivesATextForEachOfItsValues(string text, string each) => string.Join(' ', ParamText.Each(text, Values())).ShouldBe(each);

    [Theory]
    [InlineData("", true)]
    [InlineData("data.name=gtzan", true)]
    [InlineData("data.name=fma|gtzan", true)]
    [InlineData("data.name=fma", false)]
    [InlineData("data.seed=7", true)]
    [InlineData("list=two", true)]
    [InlineData("list=three|two", true)]
    [InlineData("list=three", false)]
    [InlineData("data=name", false)]
    [InlineData("none=gtzan", false)]
    [InlineData("none=x; data.name=gtzan", true)]
    [InlineData("none=x;data.name=fma", false)]
    public void AConditionHoldsWhereOneOfItsValuesIsThere(string condition, bool holds) =>
        ParamCondition.Holds(condition, Values()).ShouldBe(holds);

    [Fact]
    public void WithoutParamsOnlyTheEmptyConditionHolds()
    {
        ParamCondition.Holds("", null).ShouldBeTrue();
        ParamCondition.Holds("data.name=gtzan", null).ShouldBeFalse();
    }

    private static ResolvedParams Values() => Sandbox.Load("data: {name: gtzan, seed: 7}\nlist: [one, two]\n", profile: "", schema: "{}");
}
