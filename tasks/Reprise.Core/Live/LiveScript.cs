using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reprise.Pipeline;

namespace Reprise.Live;

/// <summary>What does not change while a build is under way.</summary>
/// <param name="Folder">Name of the checkout's folder.</param>
/// <param name="Goal">What is brought up to date.</param>
/// <param name="Process">The number of the build's process.</param>
/// <param name="Workers">How many stages run at the same time.</param>
/// <param name="Began">When, in milliseconds since 1970.</param>
internal sealed record LiveFacts(string Folder, string Goal, int Process, int Workers, long Began);

/// <summary>
/// A build as a script that calls one function with all there is to show: a page that was opened as a file may load a script from beside
/// itself, but may not fetch.
/// </summary>
internal static class LiveScript
{
    // Of so many trainings that have ended the curves stay on the page.
    private const int EndedCurves = 6;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the script.</summary>
    /// <param name="content">What <see cref="Content"/> gave.</param>
    /// <param name="now">In milliseconds since 1970.</param>
    public static string Of(string content, long now) => string.Create(CultureInfo.InvariantCulture, $"reprise({content}, {now});\n");

    /// <summary>All there is to show, as JSON.</summary>
    /// <param name="facts">What does not change.</param>
    /// <param name="state"><c>running</c>, <c>succeeded</c>, <c>failed</c> or <c>stopped</c>.</param>
    /// <param name="build">What there is to show.</param>
    /// <param name="past">The seconds of a stage's last run, or null.</param>
    /// <param name="now">In milliseconds since 1970.</param>
    public static string Content(LiveFacts facts, string state, LiveBuild build, Func<string, double?> past, long now)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("folder", facts.Folder);
            json.WriteString("goal", facts.Goal);
            json.WriteNumber("process", facts.Process);
            json.WriteNumber("workers", facts.Workers);
            json.WriteNumber("began", facts.Began);
            json.WriteString("state", state);
            if (state == "running" && Rest(facts, build, past, now) is { } rest) json.WriteString("rest", rest);

            var drawn = Drawn(build);
            json.WriteStartArray("stages");
            foreach (var stage in build.Stages) Write(json, stage, past(stage.Name), drawn.Contains(stage));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A state in the words of the script.</summary>
    public static string Word(LiveState state) => state == LiveState.UpToDate ? "up_to_date" : state.ToString().ToLowerInvariant();

    private static void Write(Utf8JsonWriter json, LiveStage stage, double? expected, bool isDrawn)
    {
        json.WriteStartObject();
        json.WriteString("name", stage.Name);
        json.WriteString("state", Word(stage.State));
        if (stage.Seconds is { } seconds) json.WriteNumber("seconds", Math.Round(seconds, 1));
        if (stage.Faults.Count > 0) json.WriteString("fault", string.Join('\n', stage.Faults));

        if (stage.State == LiveState.Running)
        {
            json.WriteNumber("since", Math.Round(stage.Since!.Value * 1000));
            if (expected is { } usual) json.WriteNumber("expected", Math.Round(usual, 1));
            if (stage.Said is { } said) json.WriteString("said", said);
            if (stage.Progress is { } progress)
            {
                json.WriteNumber("done", progress.Done);
                json.WriteNumber("all", progress.All);
                json.WriteString("unit", progress.Unit);
            }
        }

        if (isDrawn) Write(json, stage.Curve);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LiveCurve curve)
    {
        json.WriteStartObject("curve");
        json.WriteStartArray("x");
        foreach (var at in curve.Places) json.WriteNumberValue(at);
        json.WriteEndArray();

        foreach (var (name, values) in curve.Values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                if (value is { } known && double.IsFinite(known)) json.WriteNumberValue(known);
                else json.WriteNullValue();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static HashSet<LiveStage> Drawn(LiveBuild build)
    {
        var curves = build.Stages.Where(stage => stage.Curve.Places.Count > 0).ToLookup(stage => stage.State == LiveState.Running);
        var ended = curves[false].OrderByDescending(stage => stage.Since + stage.Seconds).ThenBy(stage => stage.Name, StringComparer.Ordinal).Take(EndedCurves);
        return [.. curves[true], .. ended];
    }

    /// <summary>How long it takes if all that waits must run: which of it is up to date shows only when its turn comes.</summary>
    private static string? Rest(LiveFacts facts, LiveBuild build, Func<string, double?> past, long now)
    {
        var open = build.Stages.Select(stage => new StageState(
            stage.Name, Kind(stage), stage.State is LiveState.Waiting or LiveState.Due or LiveState.Running ? StageNeed.Run : StageNeed.Nothing, [], [])).ToList();
        var since = build.Stages.Where(stage => stage.State == LiveState.Running).ToDictionary(stage => stage.Name, stage => (now / 1000.0) - stage.Since!.Value);
        var forecast = new Forecast(open, name => past(name) is { } usual ? Math.Max(0, usual - since.GetValueOrDefault(name)) : null, facts.Workers);

        return forecast.Unknown == open.Count(stage => stage.WouldRun) ? null : Forecast.Words(forecast.Seconds);
    }

    /// <summary>What is known of a running stage is what is left of it, which says nothing about others.</summary>
    private static string Kind(LiveStage stage) => stage.State == LiveState.Running ? stage.Name : stage.Name.Split('.')[0];
}
