using Reprise.Params;

namespace Reprise.Core.Tests.Params;

/// <summary>The params file of this repository, in each of its profiles.</summary>
public class RepositoryParamsTests
{
    private static readonly string Root = FindRoot();

    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("paper")]
    public void EveryProfileIsValid(string profile) => Load(profile).Values("samples").Count.ShouldBe(3);

    [Fact]
    public void TheBaseHoldsThePublishedSettings()
    {
        var resolved = Load("");

        Value(resolved, "tensors.segments").ShouldBe("512");
        Value(resolved, "splits").ShouldBe("""{"balanced_per_genre":1100,"test":1,"train":8,"validation":1}""");
        Value(resolved, "models.c1m1").ShouldBe("""{"batch_size":32,"dropout":0.25,"epochs":100,"network":"c1m1"}""");
        Value(resolved, "models.c1m2").ShouldBe("""{"batch_size":32,"dropout":0.25,"epochs":75,"network":"c1m2"}""");
        Value(resolved, "models.c2m1").ShouldBe("""{"batch_size":64,"dropout":0.35,"epochs":75,"network":"c2m1"}""");
        Value(resolved, "training.optimizer").ShouldBe("""{"beta1":0.9,"beta2":0.999,"epsilon":1e-7,"learning_rate":0.001,"name":"adam_keras"}""");
        Value(resolved, "training.early_stopping").ShouldBe("""{"min_delta":0.01,"patience":8}""");
    }

    [Fact]
    public void ThePaperProfileChangesNoPublishedSetting()
    {
        var (published, paper) = (Load(""), Load("paper"));

        foreach (var key in new[] { "tensors", "splits", "models", "training" })
            Value(paper, key).ShouldBe(Value(published, key), key);
    }

    [Fact]
    public void ARealFolderIsGivenOnTheCommandLine()
    {
        var resolved = Load("demo", "data.deepmusic.source=audio data.deepmusic.path=../shared/data/gtzan-clips");

        Value(resolved, "data.deepmusic").ShouldBe("""{"on_error":"fail","path":"../shared/data/gtzan-clips","source":"audio"}""");
    }

    [Fact]
    public void EveryStageProjectIsAKindOfJobThatMayAskForResources()
    {
        var projects = Directory.GetFiles(Path.Combine(Root, "pipeline"), "*.proj")
            .Where(file => File.ReadAllText(file).Contains("<Import Project=\"Stage.props\" />", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file)).ToList();

        projects.ShouldContain("train");
        foreach (var kind in projects) Value(Load("demo", $"executors.slurm.{kind}.gpus=2"), $"executors.slurm.{kind}.gpus").ShouldBe("2", kind);
        Should.Throw<ParamsException>(() => Load("demo", "executors.slurm.trian.gpus=2")).Problems.ShouldHaveSingleItem().Code.ShouldBe("REPRO2011");
    }

    private static ResolvedParams Load(string profile, string? set = null) =>
        ResolvedParams.Load(Path.Combine(Root, "params.yaml"), Path.Combine(Root, "pipeline", "params.schema.json"), profile, set);

    private static string Value(ResolvedParams resolved, string key) => resolved.TryGet(key, out var json) ? json : "none";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Reprise.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
