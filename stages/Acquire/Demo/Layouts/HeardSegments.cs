using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Acquire.Demo;

/// <summary>What an analyser would say of a demo track: open segments, and timbre on a basis that no collection taught.</summary>
internal static class HeardSegments
{
    private static readonly ThreadLocal<OpenSegments> Analyser = new(() => new OpenSegments());

    /// <param name="samples">PCM16 mono at <see cref="Clip.Rate"/>, which is the analyser's rate too.</param>
    /// <returns>Segments with given timbre and without surfaces.</returns>
    public static TrackSegments Of(short[] samples)
    {
        var heard = Analyser.Value!.Analyse(Array.ConvertAll(samples, sample => sample / 32768f));
        var timbre = NdArray.Zeros<float>(heard.Count, SegmentConstants.Values);
        for (var i = 0; i < heard.Count; i++) CosineTimbre.Project(heard.Surfaces!.Row(i), timbre.Row(i));

        return heard with { Surfaces = null, GivenTimbre = timbre };
    }
}
