namespace Reprise.Data.Tests.Acquiring;

/// <summary>A test on real files that lie beside the checkout and not in it; skipped where they are absent.</summary>
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string name)
    {
        if (Folder(name) is null) Skip = $"There is no ../shared/data/{name} beside the checkout.";
    }

    /// <summary>A file or folder of the real data, or null.</summary>
    public static string? Folder(string name)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!File.Exists(Path.Combine(folder, "Reproduce.proj"))) continue;

            var path = Path.GetFullPath(Path.Combine(folder, "..", "shared", "data", name));
            return Path.Exists(path) ? path : null;
        }

        return null;
    }
}
