using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Reprise.Report.Tests;

[Collection(BuiltReports.Name)]
public sealed class RsvgTests(FourStudiesReport report)
{
    [RsvgFact]
    public void EveryDrawingBecomesAPageOfAPdf()
    {
        var drawings = Directory.GetFiles(report.Folder, "*.svg", SearchOption.AllDirectories);

        using var convert = Process.Start(new ProcessStartInfo("rsvg-convert", ["--format=pdf", .. drawings]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.Latin1, RedirectStandardError = true })!;
        var errors = convert.StandardError.ReadToEndAsync();
        var pdf = convert.StandardOutput.ReadToEnd();
        convert.WaitForExit();

        (convert.ExitCode, errors.Result).ShouldBe((0, ""));
        Regex.Matches(pdf, @"/Type /Pages.*?/Count (\d+)", RegexOptions.Singleline).Single().Groups[1].Value.ShouldBe($"{drawings.Length}");
    }
}
