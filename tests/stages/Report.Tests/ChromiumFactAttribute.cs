namespace Reprise.Report.Tests;

/// <summary>A test in a real browser; it is skipped, with the reason, where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Browser.Find() is null) Skip = "Chromium is not on the PATH (Debian and Ubuntu: apt-get install chromium).";
    }
}
