using Reprise.Files;

namespace Reprise.Remotes;

/// <summary>
/// The remote of one build, noted beside its journal: all worker processes find it there, and when it stops answering, the first one to notice takes
/// the note away and none asks again.
/// </summary>
/// <param name="journalFile">The build's journal.</param>
internal sealed class RemoteNote(string journalFile)
{
    private readonly string _path = journalFile + ".remote";

    /// <summary>Notes the switches of the command line; no credentials are among them.</summary>
    public void Write(string remote, string endpoint) => AtomicFile.Write(_path, $"{remote}\n{endpoint}\n");

    /// <summary>The two switches; null where the build has no remote, or no longer.</summary>
    public (string Remote, string Endpoint)? Read()
    {
        try
        {
            return File.ReadAllLines(_path) is [var remote, var endpoint, ..] ? (remote, endpoint) : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Takes the note away.</summary>
    /// <returns>Whether it was there: one process is told so and no other.</returns>
    public bool GiveUp()
    {
        try
        {
            File.Move(_path, journalFile + ".no-remote");
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
