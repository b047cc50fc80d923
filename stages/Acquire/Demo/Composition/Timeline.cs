using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>When each step of each bar happens, and which chord sounds then. The clip begins somewhere inside a bar, as excerpts do.</summary>
internal sealed class Timeline
{
    private readonly double _beat;
    private readonly double _swing;
    private readonly double _looseness;
    private readonly double _start;
    private readonly Chord[][] _bars;
    private readonly int _firstBar;

    public Timeline(TrackStyle style, int samples, SeededRandom random)
    {
        Samples = samples;
        Steps = style.Groove.Steps;
        _beat = 60.0 / style.Tempo;
        _swing = style.Swing;
        _looseness = style.Looseness;
        _bars = style.Bars;
        _start = -random.NextDouble() * BarSeconds;
        _firstBar = random.NextInt(_bars.Length);
        Bars = (int)Math.Ceiling((((double)samples / Clip.Rate) - _start) / BarSeconds);
    }

    /// <summary>Length of the clip.</summary>
    public int Samples { get; }

    /// <summary>Sixteenths per bar.</summary>
    public int Steps { get; }

    /// <summary>Bars that begin before the clip ends.</summary>
    public int Bars { get; }

    private double BarSeconds => _beat * Steps / 4;

    /// <summary>The sample of a step, on time; negative before the clip begins.</summary>
    public int At(int bar, int step)
    {
        var inBeat = (step % 4) switch
        {
            0 => 0,
            1 => _swing / 2,
            2 => _swing,
            _ => (1 + _swing) / 2,
        };
        return (int)((_start + (bar * BarSeconds) + (_beat * ((step / 4) + inBeat))) * Clip.Rate);
    }

    /// <summary>The sample at which a player comes in who aims for a step.</summary>
    public int Played(int bar, int step, SeededRandom random) =>
        At(bar, step) + (int)(_looseness * Clip.Rate * (random.NextDouble() + random.NextDouble() - 1));

    public Chord ChordAt(int bar, int step)
    {
        var chords = _bars[(_firstBar + bar) % _bars.Length];
        return chords[Math.Min(chords.Length - 1, step * chords.Length / Steps)];
    }
}
