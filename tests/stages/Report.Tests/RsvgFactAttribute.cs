namespace Reprise.Report.Tests;

/// <summary>A test with librsvg's converter; it is skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RsvgFactAttribute : FactAttribute
{
    public RsvgFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, "rsvg-convert"))))
            Skip = "rsvg-convert is not on the PATH (Debian and Ubuntu: apt-get install librsvg2-bin).";
    }
}
