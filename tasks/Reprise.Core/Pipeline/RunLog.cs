namespace Reprise.Pipeline;

/// <summary>The output of one run, kept for whoever asks why it failed.</summary>
internal sealed class RunLog : IDisposable
{
    private readonly StreamWriter _writer;

    public RunLog(string path) => _writer = new StreamWriter(path, append: false) { AutoFlush = true };

    /// <summary>Adds a line; standard output and standard error arrive on different threads.</summary>
    public void Write(string line)
    {
        lock (_writer) _writer.WriteLine(line);
    }

    public void Dispose() => _writer.Dispose();
}
