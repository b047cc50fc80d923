using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>Turns a part's riff into notes over the chords of a timeline.</summary>
internal sealed class Score(Timeline time, TrackStyle style, Part part, SeededRandom random)
{
    private readonly string _riff = random.Pick(part.Riffs);
    private readonly List<Note> _notes = [];
    private int _melody = 7; // position in the scale, counted from the bottom of the register

    /// <summary>The notes from a bar on, in order of time; those that would begin outside the clip are left out.</summary>
    public IReadOnlyList<Note> Write(int fromBar)
    {
        for (var bar = fromBar; bar < time.Bars; bar++)
        {
            if (random.Chance(part.Rest)) continue;
            for (var step = 0; step < time.Steps; step++) Place(bar, step);
        }

        return _notes;
    }

    private void Place(int bar, int step)
    {
        var symbol = Symbol(bar, step);
        if (symbol == '-') return;

        var start = time.Played(bar, step, random);
        var length = (int)(part.Gate * (time.At(bar, NextStep(bar, step)) - time.At(bar, step)));
        var chord = time.ChordAt(bar, step);
        var loudness = (float)random.Near(symbol switch { 'X' or 'M' => 1, 'o' => 0.45, _ => 0.75 }, 0.12);

        if (symbol is 'x' or 'X' or 'o')
        {
            var delay = 0;
            foreach (var pitch in Voicing(chord))
            {
                Add(start + delay, length, pitch, loudness / (float)Math.Sqrt(chord.Tones.Length));
                delay += Clip.Samples(part.Strum);
            }
        }
        else
        {
            Add(start, length, symbol is 'm' or 'M' ? Melody(chord) : Tone(chord, symbol, bar), loudness);
        }
    }

    private void Add(int start, int length, int pitch, float velocity)
    {
        if (start >= 0 && start < time.Samples) _notes.Add(new Note(start, length, pitch, velocity));
    }

    private char Symbol(int bar, int step) => _riff[((bar * time.Steps) + step) % _riff.Length];

    // A riff of the other meter is simply cut or repeated; a note lasts at most a bar.
    private int NextStep(int bar, int step)
    {
        var next = step + 1;
        while (next < step + time.Steps && Symbol(bar + (next / time.Steps), next % time.Steps) == '-') next++;
        return next;
    }

    private int Tone(Chord chord, char symbol, int bar)
    {
        int Chordal(int index) => index < chord.Tones.Length ? chord.Tones[index] : 12;
        var root = Lowest(chord.Root);

        return symbol switch
        {
            '1' => root,
            '2' => root + 2,
            '3' => root + Chordal(1),
            '4' => root + 5,
            '5' => root + Chordal(2),
            '6' => root + 9,
            '7' => root + Chordal(3),
            '8' => root + 12,
            'a' => Lowest(time.ChordAt(bar + 1, 0).Root) - 1,
            _ => throw new FormatException($"'{symbol}' of the riff {_riff} means nothing."),
        };
    }

    private IEnumerable<int> Voicing(Chord chord) => part.RootPosition
        ? chord.Tones.Select(tone => Lowest(chord.Root) + tone)
        : chord.Tones.Select(tone => Lowest(chord.Root + tone)).Order();

    // A walk in small steps that is pulled back to the middle, and lands on the chord now and then.
    private int Melody(Chord chord)
    {
        _melody += random.NextInt(5) - 2 + (random.Chance(0.15) ? random.NextInt(7) - 3 : 0);
        if (_melody < 2) _melody += 3;
        if (_melody > 12) _melody -= 3;
        _melody = Math.Clamp(_melody, 0, 14);

        var octave = Math.DivRem(_melody, style.Scale.Length, out var degree);
        var pitch = Lowest(0) + (12 * octave) + style.Scale[degree];
        if (!random.Chance(0.4)) return pitch;

        // The chord tone next above.
        while (!chord.Tones.Any(tone => (style.Key + chord.Root + tone - pitch) % 12 == 0)) pitch++;
        return pitch;
    }

    /// <summary>The lowest note of the part's register with the pitch class that lies so far above the tonic.</summary>
    private int Lowest(int aboveTonic)
    {
        var pitchClass = (style.Key + aboveTonic) % 12;
        return part.Low + ((pitchClass - (part.Low % 12) + 12) % 12);
    }
}
