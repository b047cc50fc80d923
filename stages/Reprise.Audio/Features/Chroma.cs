namespace Reprise.Audio;

/// <summary>How strong each pitch class is, C to B, 12 × time; the strongest of a frame is 1.</summary>
/// <param name="options">How the frames are cut; they are not gathered into mel bands.</param>
/// <param name="followsTuning">Whether the recording's own tuning is estimated first; else A is 440 Hz.</param>
internal sealed unsafe class Chroma(MelOptions options, bool followsTuning) : IFeature
{
    // Below it, librosa leaves a frame as it is.
    private const float SmallestNormal = 1.17549435e-38f;

    private readonly PowerFrames _frames = new(options.TransformLength, options.HopLength, options.Padding);
    private readonly SparseRows _concertPitch = Bank(options, 0);

    public int[] Shape(int samples) => [ChromaBank.Classes, _frames.Count(samples)];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        var tuning = followsTuning ? Tuning.Estimate(_frames, samples) : 0;
        var bank = tuning == 0 ? _concertPitch : Bank(options, tuning);
        var count = _frames.Count(samples.Length);
        Span<float> column = stackalloc float[ChromaBank.Classes];

        for (var t = 0; t < count; t++)
        {
            bank.Multiply(_frames.At(samples, t), column);
            var strongest = 0f;
            foreach (var strength in column) strongest = Math.Max(strongest, strength);
            var divisor = strongest < SmallestNormal ? 1 : strongest;
            for (var c = 0; c < ChromaBank.Classes; c++) values[(c * count) + t] = column[c] / divisor;
        }
    }

    private static SparseRows Bank(MelOptions options, double tuning) =>
        new(ChromaBank.Weights(options.TransformLength, tuning), ChromaBank.Classes);
}
