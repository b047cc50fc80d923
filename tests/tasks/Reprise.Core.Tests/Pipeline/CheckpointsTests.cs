using Reprise.Core.Tests.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

/// <summary>A stage that counts in its checkpoint folder how often it was started, and fails until the file "mended" is there.</summary>
public sealed class CheckpointsTests : IDisposable
{
    private const string Script = """
        folder=$(sed -n 's/.*"checkpoints": "\(.*\)".*/\1/p' ../run.json)
        mkdir -p "$folder"; echo started >> "$folder/starts"
        cat "$folder/starts" > "$STAGE_ROOT/seen"
        test -e "$STAGE_ROOT/mended" || exit 1
        echo "$PARAM_volume" > "$OUT_out"
        """;

    private readonly TemporaryFolder _folder = new();

    private readonly StageDeclaration _stage = new()
    {
        Name = "train.c1m1",
        Command = Script,
        Params = ["volume"],
        Outs = [new NamedPath("out", "artifacts/out.txt")],
    };

    private int _builds;

    public CheckpointsTests() => _folder.Write("schema.json", "{}");

    [Fact]
    public void ARunThatFailedFindsWhatItNotedAndASuccessfulOneForgetsIt()
    {
        Run(1).ShouldBeFalse();
        Run(1).ShouldBeFalse();
        Starts().ShouldBe(2);

        _folder.Write("mended", "");
        Run(1).ShouldBeTrue();

        Starts().ShouldBe(3);
        Directory.Exists(new WorkPlace(_folder.Root).CheckpointsOf(_stage.Name)).ShouldBeFalse();
    }

    [Fact]
    public void ARunFromOtherInputsStartsAfreshAndForgetsTheOthers()
    {
        Run(1).ShouldBeFalse();
        Run(2).ShouldBeFalse();
        Starts().ShouldBe(1);

        Run(1).ShouldBeFalse();
        Starts().ShouldBe(1);
    }

    public void Dispose() => _folder.Dispose();

    private int Starts() => File.ReadAllLines(_folder["seen"]).Length;

    private bool Run(int volume)
    {
        _folder.Write("params.yaml", $"volume: {volume}\nprofiles:\n  demo: {{}}\n");
        var place = new WorkPlace(_folder.Root);
        var resolved = ParamsCache.Resolve(place, _folder["params.yaml"], _folder["schema.json"], "demo", "");
        var session = BuildSession.Of(new BuildIdentity(_folder.Root, resolved, _folder[$"journal-{_builds++}"]));

        return new StageRunner(session).Run(_stage, new StageInputs(_stage, session), programs: null, threads: 1, CancellationToken.None);
    }
}
