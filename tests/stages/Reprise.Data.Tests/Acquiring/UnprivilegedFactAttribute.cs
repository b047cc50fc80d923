namespace Reprise.Data.Tests.Acquiring;

/// <summary>A test of permissions; skipped for root, whom none of them stop.</summary>
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (Environment.IsPrivilegedProcess) Skip = "Root may read everything.";
    }
}
