using Reprise.Data;

namespace Reprise.Audio.Tests;

/// <summary>
/// Reference vectors computed in float64 with NumPy from the description of the algorithm, rounded to float32.
/// The synthetic signals are in the repository; one recording is beside the checkout.
/// </summary>
internal static class Golden
{
    public static string Path(string name) => System.IO.Path.Combine(
        name.StartsWith("real_", StringComparison.Ordinal) ? SharedData.Get("golden") : System.IO.Path.Combine(AppContext.BaseDirectory, "golden"), name);

    public static float[] Signal(string name) => AudioFile.LoadMono(Path(name + ".wav"), SegmentConstants.SampleRate);

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
