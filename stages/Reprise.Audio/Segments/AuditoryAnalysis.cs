using System.Runtime.Intrinsics;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>Makes the auditory surface of a signal, eight frames at a time. Holds scratch memory: one for each thread.</summary>
internal sealed unsafe class AuditoryAnalysis
{
    private const int Stride = AuditorySurface.Stride;

    // Forward masking: what a band passes on decays by 0.625 per frame, about 12 ms.
    private const float Decay = 0.625f;

    private static readonly float[] Bank = PackedBank();

    private readonly FramePowers _powers = new(Window(), TransformLength);
    private readonly LaneBuffer _padded = new((7 * HopLength + WindowLength) / LaneBuffer.Lanes);

    /// <param name="samples">At least one sample at 22050 Hz.</param>
    /// <returns>⌈N/128⌉ frames; frame t is centred on sample 128·t.</returns>
    public AuditorySurface Analyse(ReadOnlySpan<float> samples)
    {
        var frames = Math.Max(1, (samples.Length + HopLength - 1) / HopLength);
        var groups = (frames + LaneBuffer.Lanes - 1) / LaneBuffer.Lanes;
        var bands = new float[groups * LaneBuffer.Lanes * Stride];

        fixed (float* start = samples)
        fixed (float* energies = bands)
        {
            for (var group = 0; group < groups; group++)
            {
                var first = (group * LaneBuffer.Lanes * HopLength) - (WindowLength / 2);
                _powers.Transform(IsInside(first, samples.Length) ? start + first : Padded(samples, first), HopLength);
                var to = energies + (group * LaneBuffer.Lanes * Stride);
                FourFrames(_powers.Powers, to);
                FourFrames(_powers.Powers + 4, to + (4 * Stride));
            }

            MaskAndCompress(energies, frames);
        }

        Array.Resize(ref bands, frames * Stride);
        return new AuditorySurface(bands);
    }

    private bool IsInside(int first, int length) => first >= 0 && first + _padded.Length <= length;

    // Outside the signal there is silence.
    private float* Padded(ReadOnlySpan<float> samples, int first)
    {
        var padded = _padded.Span;
        padded.Clear();
        var from = Math.Max(0, first);
        var to = Math.Min(samples.Length, first + padded.Length);
        if (to > from) samples[from..to].CopyTo(padded[(from - first)..]);
        return _padded.Values;
    }

    // Bank · powers for every other half of eight frames: twelve sums stay in registers.
    private static void FourFrames(float* powers, float* energies)
    {
        Vector256<float> a0 = default, a1 = default, a2 = default, b0 = default, b1 = default, b2 = default;
        Vector256<float> c0 = default, c1 = default, c2 = default, d0 = default, d1 = default, d2 = default;

        fixed (float* bank = Bank)
        {
            var weights = bank;
            for (var k = 0; k < FramePowers.Bins(TransformLength); k++, weights += Stride, powers += LaneBuffer.Lanes)
            {
                var (w0, w1, w2) = (Vector256.Load(weights), Vector256.Load(weights + 8), Vector256.Load(weights + 16));
                Add(Vector256.Create(powers[0]), w0, w1, w2, ref a0, ref a1, ref a2);
                Add(Vector256.Create(powers[1]), w0, w1, w2, ref b0, ref b1, ref b2);
                Add(Vector256.Create(powers[2]), w0, w1, w2, ref c0, ref c1, ref c2);
                Add(Vector256.Create(powers[3]), w0, w1, w2, ref d0, ref d1, ref d2);
            }
        }

        Store(energies, a0, a1, a2);
        Store(energies + Stride, b0, b1, b2);
        Store(energies + (2 * Stride), c0, c1, c2);
        Store(energies + (3 * Stride), d0, d1, d2);
    }

    private static void Add(
        Vector256<float> power, Vector256<float> w0, Vector256<float> w1, Vector256<float> w2,
        ref Vector256<float> s0, ref Vector256<float> s1, ref Vector256<float> s2)
    {
        s0 = Vector256.FusedMultiplyAdd(power, w0, s0);
        s1 = Vector256.FusedMultiplyAdd(power, w1, s1);
        s2 = Vector256.FusedMultiplyAdd(power, w2, s2);
    }

    private static void Store(float* to, Vector256<float> s0, Vector256<float> s1, Vector256<float> s2)
    {
        s0.Store(to);
        s1.Store(to + 8);
        s2.Store(to + 16);
    }

    // In place: energies to decibels above the floor.
    private static void MaskAndCompress(float* energies, int frames)
    {
        var decay = Vector256.Create(Decay);
        var pass = Vector256.Create(1 - Decay);
        var floor = Vector256.Create(1e-12f);
        var decibel = Vector256.Create((float)(10 / Math.Log(10)));
        var fullScale = Vector256.Create((float)FullScale);
        // Far below the floor; smaller numbers would end as denormals, which are slow.
        var nothing = Vector256.Create(1e-30f);

        for (var column = 0; column < Stride; column += LaneBuffer.Lanes)
        {
            var masked = Vector256<float>.Zero;
            for (var t = 0; t < frames; t++)
            {
                var at = energies + (t * Stride) + column;
                masked = Vector256.FusedMultiplyAdd(decay, masked, pass * Vector256.Load(at));
                masked = Vector256.ConditionalSelect(Vector256.LessThan(masked, nothing), Vector256<float>.Zero, masked);
                var decibels = Vector256.FusedMultiplyAdd(Vector256.Log(Vector256.Max(masked, floor)), decibel, fullScale);
                Vector256.Max(decibels, Vector256<float>.Zero).Store(at);
            }
        }
    }

    // Periodic Hann, scaled so that a full-scale sine has power 1 (its amplitude is half the window's sum, 64).
    private static double[] Window() =>
        [.. Enumerable.Range(0, WindowLength).Select(n => (0.5 - 0.5 * Math.Cos(2 * Math.PI * n / WindowLength)) / (WindowLength / 4))];

    // Bin after bin, the bands of a bin side by side.
    private static float[] PackedBank()
    {
        var bins = FramePowers.Bins(TransformLength);
        var weights = AuditoryBank.Weights();
        var packed = new float[bins * Stride];
        for (var band = 0; band < Bands; band++)
        {
            for (var k = 0; k < bins; k++) packed[(k * Stride) + band] = (float)weights[(band * bins) + k];
        }

        return packed;
    }
}
