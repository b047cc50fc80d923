namespace Pipeline.Tests.Sandboxes;

/// <summary>The checkout under test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The graph of forty stages that every sandbox runs.</summary>
    public static string Forty { get; } = Path.Combine(Root, "tests", "pipeline", "Pipeline.Tests", "forty");

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Reproduce.proj"))) return folder;
        }

        throw new DirectoryNotFoundException("The tests run from a build below the checkout.");
    }
}
