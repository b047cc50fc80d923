using System.Text.Json;
using Reprise.Data;
using Reprise.Stages;
using static Reprise.Audio.SegmentConstants;

namespace Reprise.Audio;

/// <summary>Audio-analysis answers of the Echo Nest and Spotify, saved as JSON: segments with timbre and pitches, but no sound.</summary>
public static class SavedAnalysis
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads all segments of a file.</summary>
    /// <exception cref="StageException">The file is no such answer, or holds no segments.</exception>
    public static TrackSegments Read(string path)
    {
        var segments = Parse(path);
        if (segments.Count == 0) throw Broken(path, "it holds no segments");

        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i] is not { Pitches.Length: Values, Timbre.Length: Values, Duration: > 0 })
                throw Broken(path, $"segment {i} has no positive duration, or not {Values} pitches and {Values} timbre values");
        }

        return new TrackSegments
        {
            Start = Column(segments, segment => segment.Start),
            Duration = Column(segments, segment => segment.Duration),
            LoudnessStart = Column(segments, segment => segment.LoudnessStart),
            LoudnessMax = Column(segments, segment => segment.LoudnessMax),
            LoudnessMaxTime = Column(segments, segment => segment.LoudnessMaxTime),
            LoudnessEnd = [.. segments.Select((segment, i) => segment.LoudnessEnd ?? segments[Math.Min(i + 1, segments.Count - 1)].LoudnessStart)],
            Confidence = Column(segments, segment => segment.Confidence),
            Pitches = Matrix(segments, segment => segment.Pitches!),
            GivenTimbre = Matrix(segments, segment => segment.Timbre!),
        };
    }

    private static List<Segment> Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<Answer>(stream, Json)?.Segments ?? throw Broken(path, "it has no list of segments");
        }
        catch (JsonException exception)
        {
            throw Broken(path, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BadAudio.Unreadable(path, exception);
        }
    }

    private static T[] Column<T>(List<Segment> segments, Func<Segment, T> value) => [.. segments.Select(value)];

    private static NdArray<float> Matrix(List<Segment> segments, Func<Segment, float[]> row) =>
        new([.. segments.SelectMany(row)], segments.Count, Values);

    private static StageException Broken(string path, string reason) =>
        new(Codes.BrokenAnalysis, path, $"The file is no audio analysis: {reason.TrimEnd('.')}. Save it again or remove it, or set on_error: skip to go on without it.");

    private sealed record Answer(List<Segment>? Segments);

    // Most answers give loudness_end for the last segment only; elsewhere it is where the next one starts.
    private sealed record Segment(
        double Start, double Duration, float Confidence, float LoudnessStart, float LoudnessMax, float LoudnessMaxTime, float? LoudnessEnd,
        float[]? Pitches, float[]? Timbre);
}
