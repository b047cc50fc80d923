namespace Reprise.Acquire.Demo;

/// <summary>One period of a tone, once per octave, with only the harmonics that fit below half the sample rate.</summary>
internal sealed class Wavetable(double tilt, double even)
{
    private const int Bits = 10;
    private const int Size = 1 << Bits;
    private const int Rest = 32 - Bits;
    private const int MaxHarmonics = 40;

    private readonly Dictionary<int, float[]> _byHarmonics = [];

    /// <summary>The table for a note; made when first asked for.</summary>
    public float[] For(double pitch)
    {
        // Counts are powers of two, so that a handful of tables serves the keyboard.
        var fit = Math.Clamp(Clip.Rate * 0.45 / Clip.Hertz(pitch), 1, MaxHarmonics);
        var harmonics = 1;
        while (harmonics * 2 <= fit) harmonics *= 2;
        if (harmonics == 32) harmonics = (int)fit;

        if (!_byHarmonics.TryGetValue(harmonics, out var table)) _byHarmonics[harmonics] = table = Make(harmonics);
        return table;
    }

    /// <param name="table">As <see cref="For"/> gives it.</param>
    /// <param name="phase">See <see cref="Phase"/>.</param>
    public static float At(float[] table, uint phase)
    {
        var index = (int)(phase >> Rest);
        var low = table[index];
        return low + ((table[index + 1] - low) * ((int)(phase & ((1u << Rest) - 1)) * (1f / (1 << Rest))));
    }

    private float[] Make(int harmonics)
    {
        var table = new float[Size + 2];
        var energy = 0.0;

        for (var k = 1; k <= harmonics; k++)
        {
            var amplitude = Power(k) * (k % 2 == 0 ? even : 1);
            energy += amplitude * amplitude;
            for (var i = 0; i < table.Length; i++) table[i] += (float)amplitude * SineTable.At((uint)(k * i) << Rest);
        }

        // Equal energy, so that a bright tone is not a louder one.
        var scale = (float)(0.5 / Math.Sqrt(energy));
        for (var i = 0; i < table.Length; i++) table[i] *= scale;
        return table;
    }

    // k^−tilt without a logarithm: octaves exactly, the rest by a straight line between them.
    private double Power(int k)
    {
        var octave = 31 - int.LeadingZeroCount(k);
        var inside = ((double)k / (1 << octave)) - 1;
        return PortableMath.Exp2(-tilt * (octave + inside));
    }
}
