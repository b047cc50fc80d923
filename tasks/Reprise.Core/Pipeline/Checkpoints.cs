namespace Reprise.Pipeline;

/// <summary>
/// Where a long run notes how far it came. What is noted belongs to one fingerprint, so a run that is killed goes on where it stopped, and a
/// run with anything else changed starts afresh. Every attempt writes in a folder of its own: two copies of one run never write in the same.
/// </summary>
internal sealed class Checkpoints(WorkPlace place, StageDeclaration stage, StageInputs inputs)
{
    private const int Patience = 3;

    private readonly string _ofStage = place.CheckpointsOf(stage.Name);
    private readonly string _ofInputs = inputs.Fingerprint.Digest.Split(':')[^1][..16];

    /// <summary>The folder of a new attempt, with what the last one noted; where there is nothing, the program makes it when it has something to note.</summary>
    public string Begin()
    {
        var mine = Path.Combine(_ofStage, $"{_ofInputs}-{Guid.NewGuid().ToString("N")[..8]}");
        var earlier = Noted(mine);
        if (earlier.Count == 0) return mine;

        // An earlier attempt may be writing still, on a machine that cannot be reached.
        for (var tried = 1; tried <= Patience; tried++)
        {
            if (!TryCopy(earlier[0], mine)) continue;

            foreach (var other in earlier) RunFolder.Remove(other);
            break;
        }

        return mine;
    }

    /// <summary>Forgets runs of the stage that were made from something else.</summary>
    public void ForgetOthers()
    {
        if (!Directory.Exists(_ofStage)) return;
        foreach (var other in Directory.GetDirectories(_ofStage).Where(other => !IsOurs(other))) RunFolder.Remove(other);
    }

    /// <summary>Forgets all: the run came to its end.</summary>
    public void Forget() => RunFolder.Remove(_ofStage);

    private bool IsOurs(string folder) => Path.GetFileName(folder).StartsWith(_ofInputs, StringComparison.Ordinal);

    /// <summary>Folders of earlier attempts that hold something, the last one first.</summary>
    private List<string> Noted(string mine) => !Directory.Exists(_ofStage) ? [] :
    [
        .. from folder in Directory.GetDirectories(_ofStage)
           where IsOurs(folder) && folder != mine && !folder.EndsWith(".tmp", StringComparison.Ordinal)
           let files = new DirectoryInfo(folder).GetFiles()
           where files.Length > 0
           orderby files.Max(file => file.LastWriteTimeUtc) descending
           select folder,
    ];

    /// <summary>Copies what an earlier attempt noted; visible only when it is whole.</summary>
    private static bool TryCopy(string earlier, string mine)
    {
        var copy = $"{mine}.tmp";
        try
        {
            Directory.CreateDirectory(copy);
            foreach (var file in Directory.GetFiles(earlier)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            Directory.Move(copy, mine);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Only time is lost: the run starts afresh.
            RunFolder.Remove(copy);
            return false;
        }
    }
}
