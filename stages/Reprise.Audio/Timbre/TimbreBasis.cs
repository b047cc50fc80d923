using Reprise.Data;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>The mean of many surfaces and the eleven directions they differ in most; timbre is a surface in these terms.</summary>
public sealed class TimbreBasis
{
    /// <summary>The number of directions; the mean level is the twelfth timbre value.</summary>
    public const int Components = Values - 1;

    private const string FileName = "basis.npz";

    private readonly float[] _mean;
    private readonly float[] _components;

    // ⟨mean, component⟩, so that a projection is one dot product.
    private readonly double[] _offsets;

    /// <summary>Takes a basis as it is.</summary>
    /// <param name="mean">Shape (23, 20), in dB.</param>
    /// <param name="components">Shape (11, 23, 20), orthonormal.</param>
    /// <param name="explained">Share of the variance along each component, shape (11).</param>
    public TimbreBasis(NdArray<float> mean, NdArray<float> components, NdArray<double> explained)
    {
        (Mean, Comps, Explained) = (mean, components, explained);
        (_mean, _components) = (mean.Data, components.Data);
        _offsets = [.. Enumerable.Range(0, Components).Select(k => Dot(_mean, level: 0, Component(k)))];
    }

    /// <summary>The mean of surfaces from which their mean level was taken, shape (23, 20), in dB.</summary>
    public NdArray<float> Mean { get; }

    /// <summary>The directions of greatest variance, shape (11, 23, 20).</summary>
    public NdArray<float> Comps { get; }

    /// <summary>Share of the variance along each direction, shape (11).</summary>
    public NdArray<double> Explained { get; }

    /// <summary>Reads the basis from the folder it was saved to; null where the tracks came with a timbre of their own and none was learned.</summary>
    public static TimbreBasis? Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;

        using var npz = NpzReader.Open(path);
        return new TimbreBasis(npz.Read<float>("mean"), npz.Read<float>("comps"), npz.Read<double>("explained"));
    }

    /// <summary>Writes the basis into a folder.</summary>
    public void Save(string folder)
    {
        using var npz = NpzWriter.Create(Path.Combine(folder, FileName));
        npz.Add("mean", Mean);
        npz.Add("comps", Comps);
        npz.Add("explained", Explained);
    }

    /// <summary>Twelve timbre values of one surface: its mean, then what is left of it along each component.</summary>
    /// <param name="surface">23 × 20 values in dB.</param>
    /// <param name="timbre">Receives 12 values.</param>
    public void Project(ReadOnlySpan<float> surface, Span<float> timbre)
    {
        var level = 0.0;
        foreach (var value in surface) level += value;
        level /= surface.Length;

        timbre[0] = (float)level;
        for (var k = 0; k < Components; k++) timbre[k + 1] = (float)(Dot(surface, level, Component(k)) - _offsets[k]);
    }

    private ReadOnlySpan<float> Component(int k) => _components.AsSpan(k * SurfaceLength, SurfaceLength);

    private static double Dot(ReadOnlySpan<float> a, double level, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var i = 0; i < b.Length; i++) sum += (a[i] - level) * b[i];
        return sum;
    }
}
