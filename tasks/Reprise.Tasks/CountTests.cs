using System.Globalization;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Reprise.Files;

namespace Reprise.Tasks;

/// <summary>Counts test outcomes from the result files of all test projects; a failed test fails the build, and so does a run without results or one that broke off.</summary>
public sealed class CountTests : Microsoft.Build.Utilities.Task
{
    private static readonly XNamespace s_trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The folder with the .trx files.</summary>
    [Required]
    public string Results { get; set; } = "";

    /// <summary>Where the closing line is left for whoever started the build.</summary>
    [Required]
    public string Summary { get; set; } = "";

    /// <summary>How the test run ended: not zero where a test failed, or where a test host died before it could say so.</summary>
    public int ExitCode { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        var files = Directory.Exists(Results) ? Directory.GetFiles(Results, "*.trx", SearchOption.AllDirectories) : [];

        foreach (var outcome in files.SelectMany(Outcomes)) outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;

        var passed = outcomes.GetValueOrDefault("Passed");
        var skipped = outcomes.GetValueOrDefault("NotExecuted");
        var failed = outcomes.Values.Sum() - passed - skipped;
        var line = string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed, {skipped} skipped");

        AtomicFile.Write(Summary, line + "\n");
        Log.LogMessage(MessageImportance.High, line);

        if (failed > 0) Log.LogCodedError(Codes.TestsFailed, "tests", $"{failed} tests failed; their messages are above and in {Results}.");
        if (outcomes.Count == 0) Log.LogCodedError(Codes.TestsFailed, "tests", $"No test left a result in {Results}; the output above says why.");
        if (failed == 0 && outcomes.Count > 0 && ExitCode != 0)
            Log.LogCodedError(Codes.TestsFailed, "tests", $"No test failed, yet the test run ended with exit code {ExitCode}: a test host broke off, and its tests are not counted. The output above says why.");
        return !Log.HasLoggedErrors;
    }

    private static IEnumerable<string> Outcomes(string file) =>
        XDocument.Load(file).Descendants(s_trx + "UnitTestResult").Select(result => result.Attribute("outcome")?.Value ?? "Unknown");
}
