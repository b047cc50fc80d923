namespace Reprise.Pipeline;

/// <summary>The output of one run, kept for whoever asks why it failed.</summary>
internal sealed class RunLog : IDisposable
{
    private readonly StreamWriter _writer;

    private RunLog(string path)
    {
        Path = path;
        _writer = new StreamWriter(path, append: false) { AutoFlush = true };
    }

    /// <summary>The log's file.</summary>
    public string Path { get; }

    /// <summary>Begins the log of a stage; that of its last run is gone.</summary>
    public static RunLog Of(WorkPlace place, string stage)
    {
        Directory.CreateDirectory(place.Logs);
        return new RunLog(System.IO.Path.Combine(place.Logs, stage + ".log"));
    }

    /// <summary>Adds a line; standard output and standard error arrive on different threads.</summary>
    public void Write(string line)
    {
        lock (_writer) _writer.WriteLine(line);
    }

    public void Dispose() => _writer.Dispose();
}
