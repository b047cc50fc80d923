using System.Runtime.Intrinsics;

namespace Reprise.Audio;

/// <summary>
/// ln(1 + mel power) of a clip in ten patches of bands × 256 frames: the frames are cut to the 2580 that ten patches of 258 take,
/// and the last two of each patch are dropped.
/// </summary>
internal sealed unsafe class MelPatches(MelOptions options) : IFeature
{
    public const int Count = 10;
    public const int Width = 256;

    /// <summary>Frames from one patch to the next.</summary>
    private const int Step = 258;

    private const int Lanes = LaneBuffer.Lanes;

    private readonly MelSpectrogram _mel = new(options);
    private readonly LaneBuffer _frames = new(options.Bands);
    private readonly LaneBuffer _square = new(Lanes);

    /// <summary>The fewest samples whose frames, cut to a multiple of ten, are 2580.</summary>
    public static int ShortestClip(int hopLength) => ((Count * Step) - 1) * hopLength;

    /// <summary>The most.</summary>
    public static int LongestClip(int hopLength) => ((Count * (Step + 1)) - 1) * hopLength - 1;

    public int[] Shape(int samples) => [Count, _mel.Bands, Width];

    public void Compute(ReadOnlySpan<float> samples, Span<float> values)
    {
        for (var patch = 0; patch < Count; patch++)
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
