namespace Reprise.Pipeline;

/// <summary>
/// The folder in which a long run notes how far it came. It belongs to one fingerprint, so a run that is killed goes on where it stopped,
/// and a run with anything else changed starts afresh.
/// </summary>
internal sealed class Checkpoints(WorkPlace place, StageDeclaration stage, StageInputs inputs)
{
    private readonly string _ofStage = place.CheckpointsOf(stage.Name);

    /// <summary>The folder, which the program makes when it has something to note.</summary>
    public string Folder => Path.Combine(_ofStage, inputs.Fingerprint.Digest.Split(':')[^1][..16]);

    /// <summary>Forgets runs of the stage that were made from something else.</summary>
    public void ForgetOthers()
    {
        if (!Directory.Exists(_ofStage)) return;
        foreach (var other in Directory.GetDirectories(_ofStage).Where(other => other != Folder)) RunFolder.Remove(other);
    }

    /// <summary>Forgets all: the run came to its end.</summary>
    public void Forget() => RunFolder.Remove(_ofStage);
}
