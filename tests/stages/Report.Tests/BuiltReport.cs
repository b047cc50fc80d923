using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reprise.Report.Tests;

/// <summary>A report made of a fixture, once for all tests of a class.</summary>
public class BuiltReport : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reprise-report-").FullName;

    internal BuiltReport(StudyFixture fixture)
    {
        Fixture = fixture;
        Run = ReportProgram.Run(fixture.Write(_folder));
    }

    internal StudyFixture Fixture { get; }

    public (int ExitCode, string Output, string Errors) Run { get; }

    public string Folder => Path.Combine(_folder, "report");

    public string Page => Read("index.html");

    /// <summary>The page without what scripts and styles say.</summary>
    public string Markup => Regex.Replace(Page, "<(script|style)[^>]*>.*?</\\1>", "", RegexOptions.Singleline);

    public JsonElement Metrics => MetricsOf("deepmusic");

    public JsonElement MetricsOf(string study) => JsonDocument.Parse(Read("metrics.json")).RootElement.GetProperty(study);

    public string Read(params string[] parts) => File.ReadAllText(Path.Combine([Folder, .. parts]));

    public string Table(string file) => Read("tables", "deepmusic", file);

    public string Figure(string file) => Read("figures", "deepmusic", file);

    /// <summary>A table's CSV as one dictionary a row.</summary>
    public IReadOnlyList<Dictionary<string, string>> Rows(string table, string study = "deepmusic")
    {
        var lines = CsvText.Parse(Read("tables", study, table + ".csv"));

        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public sealed class DemoReport() : BuiltReport(new StudyFixture());

/// <summary>All four studies on demo data.</summary>
public sealed class FourStudiesReport() : BuiltReport(new StudyFixture { Seeds = [1, 2], Samples = ["balanced"], Clips = new(), HasExhibits = true });

/// <summary>One study of clips on real recordings, and nothing of DeepMusic.</summary>
public sealed class RealClipsReport() : BuiltReport(new StudyFixture
{
    Seeds = [1],
    HasDeepMusic = false,
    Clips = new()
    {
        Studies = ["titus"],
        GtzanSource = "gtzan",
        FmaSource = "fma",
        Seconds = 29.9,
        TracksPerGenre = 100,
        TestPerGenre = 10,
        Right = 0.1,
        LeftOut = [("jazz.00054", "REPRO3121: too short")],
    },
});

public sealed class GtzanReport() : BuiltReport(new StudyFixture
{
    Source = "audio",
    Genres = StudyFixture.GtzanGenres,
    TestPerGenre = 1,
    Seeds = [1],
    Skipped = [("jazz/jazz.00054.wav", "REPRO3102: no audio")],
    Missing = ["genres/jazz/jazz.00054"],
    Unusual = [("genres/rock/rock.00099.au", "REPRO3293: It lasts 31.0 s instead of 30 s.")],
    LeftOut = [("files of no known genre", 12, null), ("copies", 1, "genres/copy.au")],
    Failures = [("pop.pop.00008", "REPRO3104: ends <early>")],
    Duplicates = [["blues.blues.00001", "blues.blues.00007"], ["rock.rock.00001", "rock.rock.00002", "rock.rock.00003"]],
});
