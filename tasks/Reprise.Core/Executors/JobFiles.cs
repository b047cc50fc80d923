using Reprise.Pipeline;

namespace Reprise.Executors;

/// <summary>The files of one attempt, in the folder of its run.</summary>
internal sealed class JobFiles(RunFolder folder)
{
    /// <summary>The script that is submitted; a cluster keeps a copy that others may read, so no secret is in it.</summary>
    public string Job => Path.Combine(folder.Root, "job.sh");

    /// <summary>The script that sets the environment and starts the program; it is removed when it has.</summary>
    public string Start => Path.Combine(folder.Root, "start.sh");

    /// <summary>What the program said.</summary>
    public string Output => Path.Combine(folder.Root, "stdout");

    /// <summary>What it said on standard error.</summary>
    public string Error => Path.Combine(folder.Root, "stderr");

    /// <summary>How the program ended; see <see cref="JobMarker"/>.</summary>
    public string Marker => Path.Combine(folder.Root, "exit");

    /// <summary>What the program made, without links.</summary>
    public IEnumerable<FileInfo> Made()
    {
        var made = new DirectoryInfo(Path.Combine(folder.Root, "out")).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint });
        return File.Exists(folder.ItemList) ? made.Append(new FileInfo(folder.ItemList)) : made;
    }
}
