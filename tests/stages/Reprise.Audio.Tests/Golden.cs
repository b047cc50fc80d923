using Reprise.Data;

namespace Reprise.Audio.Tests;

/// <summary>
/// Reference vectors computed in float64 with NumPy from the description of the algorithm, rounded to float32.
/// The synthetic signals are in the repository, larger vectors thinned out as the README beside them says; one recording is not.
/// </summary>
internal static class Golden
{
    /// <summary>Before the name of a signal: all its vectors, not only those the repository has room for.</summary>
    public const string Whole = "whole/";

    /// <summary>A file of the repository; the recording, and names that begin with <c>whole/</c>, are beside the checkout.</summary>
    public static string Path(string name) => name.StartsWith("real_", StringComparison.Ordinal) || name.StartsWith(Whole, StringComparison.Ordinal)
        ? SharedData.Get("golden/" + name.Replace(Whole, "", StringComparison.Ordinal))
        : System.IO.Path.Combine(AppContext.BaseDirectory, "golden", name);

    public static float[] Signal(string name) => AudioFile.LoadMono(Path(name + ".wav"), SegmentConstants.SampleRate);

    public static NdArray<float> Array(string name, string key)
    {
        using var npz = NpzReader.Open(Path(name + ".npz"));
        return npz.Read<float>(key);
    }

    public static bool Has(string name, string key)
    {
        using var npz = NpzReader.Open(Path(name + ".npz"));
        return npz.Has(key);
    }

    public static IReadOnlyList<string> Names(string name)
    {
        using var npz = NpzReader.Open(Path(name + ".npz"));
        return npz.Names;
    }

    public static float[] Floats(string name, string key)
    {
        using var npz = NpzReader.Open(Path(name + ".npz"));
        return npz.Read<float>(key).Data;
    }

    public static int[] Ints(string name, string key)
    {
        using var npz = NpzReader.Open(Path(name + ".npz"));
        return npz.Read<int>(key).Data;
    }

    /// <summary>The basis the reference timbre was computed with.</summary>
    public static TimbreBasis Basis()
    {
        using var npz = NpzReader.Open(Path("filters.npz"));
        return new TimbreBasis(npz.Read<float>("seg_basis_mean"), npz.Read<float>("seg_basis_comps"), NdArray.Zeros<double>(11));
    }

    public static double MaxDifference(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        a.Length.ShouldBe(b.Length);
        var max = 0.0;
        for (var i = 0; i < a.Length; i++) max = Math.Max(max, Math.Abs((double)a[i] - b[i]));
        return max;
    }
}
