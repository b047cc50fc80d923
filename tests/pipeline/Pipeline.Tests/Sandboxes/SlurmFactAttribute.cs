namespace Pipeline.Tests.Sandboxes;

/// <summary>A test that needs Slurm, which set-up of the heavy tier installs.</summary>
internal sealed class SlurmFactAttribute : FactAttribute
{
    public SlurmFactAttribute()
    {
        if (VirtualCluster.Missing is { Length: > 0 } missing) Skip = $"{missing} not found: apt-get install slurm-wlm munge";
    }
}

/// <summary>Several cases of such a test.</summary>
internal sealed class SlurmTheoryAttribute : TheoryAttribute
{
    public SlurmTheoryAttribute()
    {
        if (VirtualCluster.Missing is { Length: > 0 } missing) Skip = $"{missing} not found: apt-get install slurm-wlm munge";
    }
}
