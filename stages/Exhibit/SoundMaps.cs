using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Exhibit;

/// <summary>The maps that are measured in the sound of a clip.</summary>
internal sealed class SoundMaps(MapWriter maps, TrackRow track, float[] samples)
{
    private const string MelBand = "mel band";

    private readonly (double From, double To) _whole = (0, samples.Length / (double)SegmentConstants.SampleRate);

    /// <summary>What the papers draw of clips of a collection; where the examples are saved analyses, which have no sound, why there is nothing.</summary>
    public static void Add(string collection, IReadOnlyList<(TrackRow Track, float[]? Samples)> examples, MapWriter maps)
    {
        foreach (var (id, example, make) in Wanted(collection))
        {
            var (track, samples) = examples[Math.Min(example, examples.Count - 1)];
            if (samples is null) maps.Leave(id, $"track {track.TrackId} is a saved analysis, without sound");
            else make(new(maps, track, samples), id);
        }
    }

    // Name, which of the examples, and how it is made.
    private static (string Id, int Example, Action<SoundMaps, string> Make)[] Wanted(string collection) => collection switch
    {
        "deepmusic" => [("spectrogram", 0, (maps, id) => maps.Spectrogram(id)), ("mfcc", 0, (maps, id) => maps.Cepstrum(id)), ("chroma", 0, (maps, id) => maps.Chroma(id))],
        "gtzan" => [("mel", 0, (maps, id) => maps.MelLevels(id, "mel-db-8000")), ("mel-wide", 0, (maps, id) => maps.MelLevels(id, "mel-db"))],
        "fma" => [("log-mel-1", 0, (maps, id) => maps.LogMel(id)), ("log-mel-2", 1, (maps, id) => maps.LogMel(id)), ("window-2", 1, (maps, id) => maps.Window(id))],
        _ => [],
    };

    // Levels over frequency, as DeepMusic's Figure 1.
    private void Spectrogram(string id)
    {
        var levels = Grid.Of(FeatureSets.Compute("spectrum-db", samples), timeFirst: false);
        var hertz = Enumerable.Range(0, levels.Rows).Select(bin => bin * SegmentConstants.SampleRate / 2.0 / (levels.Rows - 1)).ToList();

        maps.Add(id, track, _whole, "frequency", hertz, "dB", levels);
    }

    // Twenty MFCC, each standardised over the clip, as its Figure 2.
    private void Cepstrum(string id) => maps.Add(
        id, track, _whole, "coefficient", null, "coefficients, each minus its mean and divided by its standard deviation", Grid.Of(FeatureSets.Compute("mfcc20", samples), timeFirst: false).Standardised());

    // Pitch classes, as its Figure 4.
    private void Chroma(string id) => maps.Add(
        id, track, _whole, "pitch class", null, "strengths, that of the strongest class of a frame 1", Grid.Of(FeatureSets.Compute("chroma-tuned", samples), timeFirst: false));

    // Mel levels in dB below the loudest.
    private void MelLevels(string id, string set) => maps.Add(
        id, track, _whole, MelBand, FeatureSets.Get(set).BandCentres, "dB below the loudest", Grid.Of(FeatureSets.Compute(set, samples), timeFirst: true).RelativeToMaximum());

    // ln(1 + mel power) of the whole clip.
    private void LogMel(string id)
    {
        var set = FeatureSets.Get("fma-clip");

        maps.Add(id, track, _whole, MelBand, set.BandCentres, "ln(1 + power)", Grid.Of(set.Compute(samples), timeFirst: true));
    }

    // One window of the same as the networks read it: the fourth of the clip, or the last of a shorter one.
    private void Window(string id)
    {
        const int fourth = 3;
        const int step = 258;
        var set = Enumerable.Range(1, fourth + 1).Reverse().Select(FeatureSets.Get("fma").WithWindows).FirstOrDefault(set => set.Misfit(samples.Length) is null);
        if (set is null)
        {
            maps.Leave(id, $"track {track.TrackId} is shorter than one window");
            return;
        }

        var windows = set.Compute(samples);
        var index = set.Windows - 1;
        var second = set.Options.HopLength / (double)SegmentConstants.SampleRate;
        var (rows, columns) = (windows.Shape[1], windows.Shape[2]);

        maps.Add(
            id, track, (index * step * second, ((index * step) + columns) * second), MelBand, set.BandCentres, "ln(1 + power)", new(rows, columns, windows.Row(index).ToArray()));
    }
}
