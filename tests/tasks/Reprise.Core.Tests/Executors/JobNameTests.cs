using Reprise.Core.Tests.Files;
using Reprise.Executors;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Executors;

public sealed class JobNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _other = new();
    private readonly WorkPlace _place;

    public JobNameTests() => _place = new WorkPlace(_folder.Root);

    [Fact]
    public void AJobWhoseRunFolderIsGoneIsAnOrphanAndThoseOfOtherTreesAreNot()
    {
        var alive = Name("train.c1m1", "0a1b2c3d");
        var gone = Name("train.c1m1", "ffffffff");
        _folder.Write("artifacts/.work/tmp/train.c1m1/0a1b2c3d/run.json", "");
        var foreign = JobName.Of(new WorkPlace(_other.Root), "train.c1m1", "/x/ffffffff");

        JobName.Orphans(_place, [alive, gone, foreign, "train.c1m1", ""]).ShouldBe([gone]);
    }

    [Fact]
    public void TheNameOfATreeStaysAndIsNotThatOfItsCopy()
    {
        JobName.PrefixOf(_place).ShouldBe(JobName.PrefixOf(new WorkPlace(_folder.Root)));

        _other.Write("artifacts/.work/state/cluster-name", File.ReadAllText(_folder["artifacts/.work/state/cluster-name"]));
        JobName.PrefixOf(new WorkPlace(_other.Root)).ShouldNotBe(JobName.PrefixOf(_place));
    }

    [Fact]
    public void AnOddStageNameMakesAPlainJobName() => Name("split.a b,c-s1", "0a1b2c3d").ShouldEndWith(".split.a_b_c-s1.0a1b2c3d");

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    private string Name(string stage, string attempt) => JobName.Of(_place, stage, Path.Combine(_place.Scratch, stage, attempt));
}
