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

    [Fact]
    public void EveryAttemptWritesInAFolderOfItsOwnAndGoesOnWhereTheLastOneWas()
    {
        var checkpoints = Of(1);
        var first = checkpoints.Begin();
        Note(first, "epoch 1", secondsAgo: 20);

        var second = checkpoints.Begin();
        second.ShouldNotBe(first);
        File.ReadAllText(Path.Combine(second, "state")).ShouldBe("epoch 1");

        // The first copy, given up, is still at work and farther than the second.
        Note(second, "epoch 2", secondsAgo: 10);
        Note(first, "epoch 3", secondsAgo: 0);

        File.ReadAllText(Path.Combine(checkpoints.Begin(), "state")).ShouldBe("epoch 3");
    }

    [Fact]
    public void WhatCannotBeCopiedCostsTimeOnly()
    {
        var checkpoints = Of(1);
        var first = checkpoints.Begin();
        Note(first, "epoch 1", secondsAgo: 0);
        File.CreateSymbolicLink(Path.Combine(first, "gone"), _folder["nowhere"]);

        var second = checkpoints.Begin();

        Directory.Exists(second).ShouldBeFalse();
        File.Exists(Path.Combine(first, "state")).ShouldBeTrue();
    }

    [Fact]
    public async Task ACopyTakenWhileItsWriterIsAtWorkIsWhole()
    {
        var checkpoints = Of(1);
        var writer = checkpoints.Begin();
        Note(writer, new string('0', 100_000), secondsAgo: 0);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var epoch = 1; !enough.IsCancellationRequested; epoch++) Note(writer, new string((char)('0' + (epoch % 10)), 100_000), secondsAgo: 0);
        });

        try
        {
            for (var copies = 0; copies < 20; copies++)
            {
                var copy = Path.Combine(checkpoints.Begin(), "state");
                if (File.Exists(copy)) File.ReadAllText(copy).Distinct().ShouldHaveSingleItem();
            }
        }
        finally
        {
            await enough.CancelAsync();
            await writing;
        }
    }

    public void Dispose() => _folder.Dispose();

    private int Starts() => File.ReadAllLines(_folder["seen"]).Length;

    /// <summary>As a training does: beside its place, and renamed.</summary>
    private static void Note(string folder, string text, int secondsAgo)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var unfinished = Path.Combine(folder, "state.new");
            File.WriteAllText(unfinished, text);
            File.SetLastWriteTimeUtc(unfinished, DateTime.UtcNow.AddSeconds(-secondsAgo));
            File.Move(unfinished, Path.Combine(folder, "state"), overwrite: true);
        }
        catch (IOException) when (secondsAgo == 0)
        {
            // Its folder was removed under its hands: a training would end here, and nobody waits for it.
        }
    }

    private Checkpoints Of(int volume)
    {
        var session = Open(volume);
        return new Checkpoints(session.Place, _stage, new StageInputs(_stage, session));
    }

    private bool Run(int volume)
    {
        var session = Open(volume);
        return new StageRunner(session).Run(_stage, new StageInputs(_stage, session), programs: null, threads: 1, CancellationToken.None);
    }

    private BuildSession Open(int volume)
    {
        _folder.Write("params.yaml", $"volume: {volume}\nprofiles:\n  demo: {{}}\n");
        var place = new WorkPlace(_folder.Root);
        var resolved = ParamsCache.Resolve(place, _folder["params.yaml"], _folder["schema.json"], "demo", "");
        return BuildSession.Of(new BuildIdentity(_folder.Root, resolved, _folder[$"journal-{_builds++}"]));
    }
}
