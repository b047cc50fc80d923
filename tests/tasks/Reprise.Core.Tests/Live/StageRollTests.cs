using Reprise.Core.Tests.Files;
using Reprise.Live;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Live;

public sealed class StageRollTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WorkPlace _place;

    public StageRollTests()
    {
        _place = new(_folder.Root);
        Directory.CreateDirectory(_place.State);
    }

    [Fact]
    public void TheStagesOfTheLastBuildAreExpectedAgainWhateverANumberIsNow()
    {
        Roll("report.proj", """{"dropout":0.25,"seeds":[1,2]}""").Keep(["split", "train"]);

        Roll("report.proj", """{"dropout":0.5,"seeds":[1,2]}""").Names(isWhole: false).ShouldBe(["split", "train"]);
        Roll("report.proj", """{"dropout":0.25,"seeds":[1]}""").Names(isWhole: false).ShouldBeEmpty();
        Roll("train.proj", """{"dropout":0.25,"seeds":[1,2]}""").Names(isWhole: false).ShouldBeEmpty();
    }

    [Fact]
    public void ACloneThatNeverBuiltExpectsTheStagesOfItsLocks()
    {
        _folder.Write("pipeline/locks/train.a.lock", "");
        _folder.Write("pipeline/locks/split.lock", "");
        var roll = Roll("report.proj", "{}");

        roll.Names(isWhole: true).ShouldBe(["split", "train.a"]);
        roll.Names(isWhole: false).ShouldBeEmpty();
        Roll("other.proj", "{}").Keep(["odd"]);
        roll.Names(isWhole: true).ShouldBeEmpty("what was once built here says more");
    }

    public void Dispose() => _folder.Dispose();

    private StageRoll Roll(string scope, string json)
    {
        var file = _folder[$"params-{Guid.NewGuid():N}.json"];
        new ResolvedParams("demo", "", json, new(StringComparer.Ordinal)).Save(file);
        return new(_place, scope, file);
    }
}
