using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>White noise, −1 … 1, recorded once and played from a random place: a fraction of the cost of making it sample by sample.</summary>
internal struct NoiseTape(SeededRandom random)
{
    private const int Length = 1 << 17; // 6 seconds

    private static readonly float[] Tape = Record();

    private int _at = random.NextInt(Length);

    public float Next()
    {
        _at = (_at + 1) & (Length - 1);
        return Tape[_at];
    }

    private static float[] Record()
    {
        var random = new SeededRandom(1);
        var tape = new float[Length];
        foreach (ref var sample in tape.AsSpan()) sample = (float)((2 * random.NextDouble()) - 1);
        return tape;
    }
}
