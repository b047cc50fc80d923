namespace Reprise.Machine;

/// <summary>The NVIDIA cards a training may take, as the kernel's driver lists them: on a card the last digits are others than on a processor.</summary>
internal static class GraphicsCards
{
    /// <summary>Where the driver describes each card in a folder of its own.</summary>
    public const string Driver = "/proc/driver/nvidia/gpus";

    /// <summary>The models, in the order of their names; null where there is no card.</summary>
    public static string? Models(string driver = Driver)
    {
        if (!Directory.Exists(driver)) return null;

        var models = Directory.GetDirectories(driver)
            .Select(card => Path.Combine(card, "information"))
            .Where(File.Exists)
            .SelectMany(File.ReadAllLines)
            .Where(line => line.StartsWith("Model:", StringComparison.Ordinal))
            .Select(line => line["Model:".Length..].Trim())
            .Order(StringComparer.Ordinal)
            .ToList();
        return models.Count == 0 ? null : string.Join(", ", models);
    }
}
