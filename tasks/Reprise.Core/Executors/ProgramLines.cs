namespace Reprise.Executors;

/// <summary>Passes on the lines of one stream of a program until the stream, or the patience with it, has come to its end.</summary>
/// <param name="receiver">Gets every line; never after the end.</param>
internal sealed class ProgramLines(Action<string> receiver)
{
    private readonly object _gate = new();
    private bool _isOver;

    /// <summary>Takes the next line, or null for the end of the stream.</summary>
    public void Take(string? line)
    {
        lock (_gate)
        {
            if (_isOver) return;
            if (line is not null)
            {
                receiver(line);
                return;
            }

            _isOver = true;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits for the end of the stream, but not for ever; lines that come later are dropped.</summary>
    public void End(TimeSpan patience)
    {
        lock (_gate)
        {
            if (!_isOver && patience > TimeSpan.Zero) Monitor.Wait(_gate, patience);
            _isOver = true;
        }
    }
}
