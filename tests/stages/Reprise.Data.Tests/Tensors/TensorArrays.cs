using Reprise.Audio;
using Reprise.Stages;

namespace Reprise.Data.Tests.Tensors;

public sealed class TensorArrays : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SeededRandom _random = new(5);

    public TensorArrays()
    {
        Directory.CreateDirectory(_folder["segments/tracks"]);
        Directory.CreateDirectory(_folder["basis"]);
    }

    public void Dispose() => _folder.Dispose();

    [NumPyFact]
    public void NumPyComputesTheSameFromTheSameFiles()
    {
        new TimbreBasis(Noise(23, 20), Noise(11, 23, 20), NdArray.Zeros<double>(11)).Save(_folder["basis"]);
        Track("a", 3, surfaces: true);
        Track("b", 9, surfaces: true);
        Track("c", 5, surfaces: true);
        Track("d", 1, surfaces: true);
        Split(("train", "b", "Rock"), ("train", "a", "Hip-Hop"), ("validation", "d", "Jazz"), ("test", "c", "Rock"));

        Run(segments: 5).Output.ShouldEndWith("tensors: 4 tracks of 5 segments, 2 of them padded with zeros\n");

        NumPy.Run("""
            import csv
            root, out = sys.argv[1:]
            basis = np.load(root + "/basis/basis.npz")
            mean, comps = basis["mean"].ravel().astype("f8"), basis["comps"].reshape(11, -1).astype("f8")
            rows = list(csv.DictReader(open(root + "/split.csv")))
            z = np.load(out)
            for subset, suffix in (("train", "Train"), ("validation", "Val"), ("test", "Test")):
                ids = [r["track_id"] for r in rows if r["subset"] == subset]
                assert list(z["Id_" + suffix]) == ids
                assert list(z["Y_" + suffix]) == [r["genre"] for r in rows if r["subset"] == subset]
                t = np.zeros((len(ids), 5, 12), "f4"); p = np.zeros_like(t)
                for i, name in enumerate(ids):
                    s = np.load(f"{root}/segments/tracks/{name}.npz")
                    flat = s["surfaces"].reshape(len(s["start"]), -1).astype("f8")
                    level = flat.mean(1, keepdims=True)
                    timbre = np.hstack([level, (flat - level - mean) @ comps.T])[:5]
                    t[i, :len(timbre)] = timbre; p[i, :len(timbre)] = s["pitches"][:5]
                assert np.allclose(z["Xt_" + suffix], t, rtol=1e-5, atol=1e-3), np.abs(z["Xt_" + suffix] - t).max()
                assert (z["Xp_" + suffix] == p).all()
                assert (z["X_" + suffix] == np.stack([z["Xt_" + suffix], z["Xp_" + suffix]], -1)).all()
                assert z["X_" + suffix].dtype == np.float32
            print(*sorted(z.files))
            """, _folder.Path, _folder["out/tensors.npz"]).ShouldBe(
            "Id_Test Id_Train Id_Val X_Test X_Train X_Val Xp_Test Xp_Train Xp_Val Xt_Test Xt_Train Xt_Val Y_Test Y_Train Y_Val");
    }

    [Fact]
    public void GivenTimbreIsTakenAsItIs()
    {
        Track("a", 2, surfaces: false);
        Track("b", 2, surfaces: false);
        Split(("train", "a", "Rock"), ("validation", "b", "Jazz"), ("test", "b", "Jazz"));

        Run(segments: 2).ExitCode.ShouldBe(0);

        using var track = NpzReader.Open(_folder["segments/tracks/a.npz"]);
        using var tensors = NpzReader.Open(_folder["out/tensors.npz"]);
        tensors.Read<float>("Xt_Train").Data.ShouldBe(track.Read<float>("timbre").Data);
    }

    [Fact]
    public void EveryMissingTrackIsReportedInOneRun()
    {
        Split(("train", "x", "Rock"), ("train", "y", "Jazz"));

        var (exitCode, _, errors) = Run(segments: 2);

        exitCode.ShouldBe(1);
        errors.Length.ShouldBe(2);
        errors.ShouldAllBe(error => error.Contains(Codes.BrokenArray, StringComparison.Ordinal));
    }

    private (int ExitCode, string Output, string[] Errors) Run(int segments) => new StageProgram("Tensors", _folder)
    {
        Params = new { tensors = new { segments } },
        Args = new() { ["sample"] = "balanced", ["seed"] = "1" },
        Deps = new() { ["segments"] = [_folder["segments"]], ["split"] = [_folder["split.csv"]], ["basis"] = [_folder["basis"]] },
        Outs = new() { ["tensors"] = _folder["out/tensors.npz"] },
    }.Run();

    private void Split(params (string Subset, string Track, string Genre)[] rows) =>
        Table.Write(_folder["split.csv"], rows.Select(row => new SplitRow(row.Subset, row.Track, row.Genre)));

    private void Track(string id, int count, bool surfaces) => new TrackSegments
    {
        Start = new double[count],
        Duration = new double[count],
        LoudnessStart = new float[count],
        LoudnessMax = new float[count],
        LoudnessMaxTime = new float[count],
        LoudnessEnd = new float[count],
        Confidence = new float[count],
        Pitches = Noise(count, 12),
        Surfaces = surfaces ? Noise(count, 23, 20) : null,
        GivenTimbre = surfaces ? null : Noise(count, 12),
    }.Save(_folder[$"segments/tracks/{id}.npz"]);

    private NdArray<float> Noise(params int[] shape)
    {
        var array = NdArray.Zeros<float>(shape);
        foreach (ref var value in array.Data.AsSpan()) value = (float)_random.NextGaussian();
        return array;
    }
}
