using System.Text.Json;
using Reprise.Audio;
using Reprise.Data;

namespace Reprise.Acquire.Demo;

/// <summary>Audio-analysis answers as <c>analysis/&lt;Genre&gt;/&lt;id&gt;.json</c>: no sound, but what was heard in it.</summary>
internal sealed class AnalysisLayout : DemoLayout
{
    public override string Name => "analysis";

    public override string Folder => "analysis";

    public override FolderSource Reader { get; } = new AnalysisSource(new SourceOptions("analysis", "", "fail")) { IsDemo = true };

    public override string PathOf(DemoTrack track, string ending) => $"{track.Genre}/{track.Id}.json";

    public override string IdOf(TrackRow track) => Path.GetFileNameWithoutExtension(track.Path);

    public override void Write(string path, DemoTrack track, short[] samples)
    {
        var heard = HeardSegments.Of(samples);
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);

        json.WriteStartObject();
        json.WriteStartObject("track");
        json.WriteNumber("num_samples", samples.Length);
        json.WriteNumber("duration", Math.Round((double)samples.Length / Clip.Rate, 5));
        json.WriteNumber("analysis_sample_rate", Clip.Rate);
        json.WriteNumber("analysis_channels", 1);
        json.WriteEndObject();
        json.WriteStartArray("segments");
        for (var i = 0; i < heard.Count; i++) WriteSegment(json, heard, i);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Five digits of times and three of all else, as in the service's answers; only the last segment says how it ends.
    private static void WriteSegment(Utf8JsonWriter json, TrackSegments heard, int i)
    {
        json.WriteStartObject();
        json.WriteNumber("start", Math.Round(heard.Start[i], 5));
        json.WriteNumber("duration", Math.Round(heard.Duration[i], 5));
        Write("confidence", heard.Confidence[i]);
        Write("loudness_start", heard.LoudnessStart[i]);
        json.WriteNumber("loudness_max_time", Math.Round(heard.LoudnessMaxTime[i], 5));
        Write("loudness_max", heard.LoudnessMax[i]);
        if (i + 1 == heard.Count) Write("loudness_end", heard.LoudnessEnd[i]);
        WriteAll("pitches", heard.Pitches.Row(i));
        WriteAll("timbre", heard.GivenTimbre!.Row(i));
        json.WriteEndObject();

        void Write(string name, double value) => json.WriteNumber(name, Math.Round(value, 3));

        void WriteAll(string name, ReadOnlySpan<float> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteNumberValue(Math.Round((double)value, 3));
            json.WriteEndArray();
        }
    }
}
