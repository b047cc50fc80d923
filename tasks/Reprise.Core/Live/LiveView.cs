using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Live;

/// <summary>
/// Shows a build while it is under way: <c>live.html</c>, which never changes, loads <c>live.js</c> again and again, and that is replaced at most
/// once a second. A build that is killed leaves a script that grows old, by which the page tells.
/// </summary>
internal sealed class LiveView : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    // The page takes a build for dead whose script is four times as old.
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(5);

    private readonly WorkPlace _place;
    private readonly LiveFacts _facts;
    private readonly LiveBuild _build;
    private readonly StageRoll _roll;
    private readonly Func<string, double?> _durationOf;
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;
    private string _shown = "";
    private long _written;

    /// <summary>Begins to show a build.</summary>
    /// <param name="place">The checkout, which the build holds.</param>
    /// <param name="journal">The build's journal.</param>
    /// <param name="facts">What does not change.</param>
    /// <param name="roll">Knows which stages it will probably come to.</param>
    /// <param name="isWhole">Whether the goal needs every stage.</param>
    public LiveView(WorkPlace place, string journal, LiveFacts facts, StageRoll roll, bool isWhole)
    {
        (_place, _facts, _roll) = (place, facts, roll);
        Func<string, double?> durationOf = _ => null;
        IReadOnlyList<string> expected = [];
        Try(() => durationOf = new Durations(place).Of);
        Try(() => expected = roll.Names(isWhole));
        (_durationOf, _build) = (durationOf, new(place, journal, expected));
        _thread = new(Watch) { IsBackground = true, Name = nameof(LiveView) };
        _thread.Start();
    }

    /// <summary>The page, to be opened in a browser as a file.</summary>
    public static string PageOf(WorkPlace place) => Path.Combine(place.Work, "live.html");

    /// <summary>The script that the page loads.</summary>
    public static string ScriptOf(WorkPlace place) => Path.Combine(place.Work, "live.js");

    /// <summary>The build has ended in good order.</summary>
    public void Close(bool succeeded)
    {
        if (!End(succeeded ? "succeeded" : "failed", succeeded) || !succeeded) return;

        Try(() => _roll.Keep(_build.Stages.Select(stage => stage.Name)));
    }

    /// <summary>The build has ended without an end of its own: it was cancelled.</summary>
    public void Dispose() => End("stopped", complete: false);

    private bool End(string state, bool complete)
    {
        if (_end.IsSet) return false;

        _end.Set();
        _thread.Join();
        Try(() => _build.End(complete));
        Show(state);
        return true;
    }

    private void Watch()
    {
        Try(ShowPage);

        do
        {
            Try(_build.Refresh);
            Show("running");
        }
        while (!_end.Wait(s_pause));
    }

    /// <summary>The page of another version of this code is replaced.</summary>
    private void ShowPage()
    {
        using var resource = typeof(LiveView).Assembly.GetManifestResourceStream("live.html")!;
        using var reader = new StreamReader(resource);
        var page = reader.ReadToEnd();
        var path = PageOf(_place);
        if (!File.Exists(path) || File.ReadAllText(path) != page) AtomicFile.Write(path, page);
    }

    private void Show(string state) => Try(() =>
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var content = LiveScript.Content(_facts, state, _build, _durationOf, now);
        if (content == _shown && now - _written < s_heartbeat.TotalMilliseconds) return;

        AtomicFile.Write(ScriptOf(_place), LiveScript.Of(content, now));
        (_shown, _written) = (content, now);
    });

    /// <summary>No build fails because nobody could be shown how it goes.</summary>
    public static void Try(Action show)
    {
        try
        {
            show();
        }
        catch (Exception)
        {
            // The next second tries again; on a thread of its own anything else would end the whole build.
        }
    }
}
