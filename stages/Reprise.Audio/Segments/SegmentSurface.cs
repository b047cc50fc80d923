using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>The sound of one segment as 23 bands × 20 columns: ten frames of the attack as they come, ten spread over the rest.</summary>
internal static class SegmentSurface
{
    private const int Attack = 10;

    /// <param name="surface">Of the whole signal.</param>
    /// <param name="first">The segment's first frame.</param>
    /// <param name="end">The frame after its last.</param>
    /// <param name="values">Receives bands × columns, in dB.</param>
    public static void Sample(AuditorySurface surface, int first, int end, Span<float> values)
    {
        for (var column = 0; column < Columns; column++)
        {
            var moment = column < Attack
                ? first + 1 + column
                : first + 1 + Attack + ((column - Attack) / 10.0 * Math.Max(end - first - Attack, 0));
            moment = Math.Min(moment, surface.Frames - 1);

            var frame = (int)moment;
            var before = surface.Frame(frame);
            var after = surface.Frame(Math.Min(frame + 1, surface.Frames - 1));
            var part = moment - frame;
            for (var band = 0; band < Bands; band++)
                values[(band * Columns) + column] = (float)(before[band] + (part * (after[band] - before[band])));
        }
    }
}
