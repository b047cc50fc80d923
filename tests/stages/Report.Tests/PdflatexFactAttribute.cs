namespace Reprise.Report.Tests;

/// <summary>A test with a real LaTeX; it is skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdflatexFactAttribute : FactAttribute
{
    public PdflatexFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "pdflatex"))))
            Skip = "pdflatex is not on the PATH (Debian and Ubuntu: apt-get install texlive-latex-recommended).";
    }
}
