namespace Reprise.Audio.Tests;

/// <summary>Real recordings beside the checkout, never inside it.</summary>
internal static class SharedData
{
    /// <summary>Null where there is no such file or folder.</summary>
    public static string? Find(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reprise.slnx"))) folder = folder.Parent;
        if (folder?.Parent is null) return null;

        var path = Path.Combine(folder.Parent.FullName, "shared", relative);
        return Path.Exists(path) ? path : null;
    }

    public static string Get(string relative) => Find(relative) ?? throw new FileNotFoundException(relative);
}

/// <summary>A test of real data; skipped, saying so, where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string relative)
    {
        if (SharedData.Find(relative) is null) Skip = $"../shared/{relative} is not beside the checkout";
    }
}
