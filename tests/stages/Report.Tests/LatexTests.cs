using System.Diagnostics;

namespace Reprise.Report.Tests;

[Collection(BuiltReports.Name)]
public sealed class LatexTests(DemoReport demo, GtzanReport gtzan, FourStudiesReport four)
{
    [PdflatexFact]
    public void EveryTableCompilesInADocumentOfOnesOwn()
    {
        var folder = Directory.CreateTempSubdirectory("reprise-latex-").FullName;
        try
        {
            var inputs = new BuiltReport[] { demo, gtzan, four }.SelectMany(report => Directory.EnumerateFiles(Path.Combine(report.Folder, "tables"), "*.tex", SearchOption.AllDirectories))
                .Select(path => $"\\begin{{center}}\\input{{{path}}}\\end{{center}}\\clearpage\n");
            File.WriteAllText(Path.Combine(folder, "all.tex"),
                $"\\documentclass{{article}}\\usepackage[utf8]{{inputenc}}\\usepackage{{booktabs}}\\begin{{document}}\n{string.Concat(inputs)}\\end{{document}}\n");

            using var latex = Process.Start(new ProcessStartInfo("pdflatex", ["-interaction=nonstopmode", "-halt-on-error", "all.tex"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            })!;
            var words = latex.StandardOutput.ReadToEnd();
            latex.WaitForExit();

            latex.ExitCode.ShouldBe(0, words);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
