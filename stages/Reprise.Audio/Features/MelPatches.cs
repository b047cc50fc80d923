using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>
/// ln(1 + mel power) of a clip in patches of bands × 256 frames: every 258 frames are a patch, and its last two are dropped.
/// </summary>
/// <remarks>
/// The published set has ten patches and takes only clips whose frames, cut to a multiple of ten, are 2580: longer ones are left out
/// like shorter ones. Any other number of patches is ours, and takes the first ones of every clip that has them.
/// </remarks>
/// <param name="options">How the frames are cut.</param>
/// <param name="count">How many patches are taken, from the first.</param>
internal sealed unsafe class MelPatches(MelOptions options, int count) : IWindowed
{
    /// <summary>Patches of the published set.</summary>
    public const int Published = 10;

    public const int Width = 256;

    /// <summary>Frames from one patch to the next.</summary>
    private const int Step = 258;

    private const int Lanes = LaneBuffer.Lanes;

    private readonly MelSpectrogram _mel = new(options);
    private readonly LaneBuffer _frames = new(options.Bands);
    private readonly LaneBuffer _square = new(Lanes);

    /// <summary>The fewest samples that have as many frames as the patches take.</summary>
    public int ShortestClip => ((count * Step) - 1) * options.HopLength;

    /// <summary>The most samples whose frames, cut to a multiple of ten, are no more than that; for the published set only.</summary>
    public int LongestClip => count == Published ? (((count * (Step + 1)) - 1) * options.HopLength) - 1 : int.MaxValue;

    public int Frames(int samples) => _mel.Count(samples);

    public int WindowsOf(int samples) => Frames(samples) / Step;

    public int[] Shape(int samples) => [count, _mel.Bands, Width];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        for (var patch = 0; patch < count; patch++)
        {
            var to = values.Slice(patch * _mel.Bands * Width, _mel.Bands * Width);
            for (var t = 0; t < Width; t += Lanes) EightFrames(samples, (patch * Step) + t, to[t..]);
        }
    }

    // Frames come one after another, bands go one below another: squares of eight by eight are turned on the way.
    private void EightFrames(ReadOnlySpan<float> samples, int t, Span<float> to)
    {
        for (var lane = 0; lane < Lanes; lane++) _mel.Frame(samples, t + lane, _frames.Span.Slice(lane * _mel.Bands, _mel.Bands));
        Elementwise.Apply(_frames.Span, default(Logarithms.OfOneMore));

        for (var band = 0; band < _mel.Bands; band += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane++) _square.Vectors[lane] = Vector256.Load(_frames.Values + (lane * _mel.Bands) + band);
            LaneTranspose.Transpose(_square.Vectors);
            for (var row = 0; row < Lanes; row++) _square.Vectors[row].CopyTo(to[((band + row) * Width)..]);
        }
    }
}
