namespace Pipeline.Tests.Sandboxes;

/// <summary>What a build under test inherits: nothing that a test host, a CI or another build set for itself.</summary>
internal static class BuildEnvironment
{
    private static readonly string[] s_toxicPrefixes =
    [
        "MSBuild", "DOTNET_CLI", "DOTNET_HOST_PATH", "DOTNET_STARTUP", "VSTEST", "TESTINGPLATFORM", "COVERLET", "REPRISE", "NUGET_SHOW_STACK", "CORECLR_", "COR_", "AWS_",
    ];

    // Environment variables are MSBuild properties.
    private static readonly HashSet<string> s_toxic = new(StringComparer.OrdinalIgnoreCase)
    {
        "Profile", "Set", "Cache", "Goal", "Setup", "Force", "Stage", "Format", "Strict", "DryRun", "Revisions", "Remote", "RemoteEndpoint", "All", "Deep", "Accept", "Reason", "Against", "Grid", "Samples", "SampleSeed", "Metric", "Direction", "Jobs", "Study", "Model", "Sample", "Seed", "Index", "Configuration", "Platform", "Executor", "Torch", "TorchSharp", "NAudio", "SpotifyAPIWeb", "LIBTORCH",
    };

    public static void Clean(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsToxic).ToArray()) environment.Remove(name);
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
    }

    private static bool IsToxic(string name) =>
        s_toxic.Contains(name) || s_toxicPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
