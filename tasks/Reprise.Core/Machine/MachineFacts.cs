using System.Text.Json;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Machine;

/// <summary>What set-up found out about this machine, remembered for the builds that follow.</summary>
internal sealed record MachineFacts
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    /// <summary>Where each card package comes from: <c>package</c> or <c>compat</c>.</summary>
    public SortedDictionary<string, string> CardPackages { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The tensor engine: provider, library versions and, in strict determinism, what pins its arithmetic.</summary>
    public SortedDictionary<string, string> Engine { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Files whose replacement calls for a new look at the machine, such as the libtorch that was found.</summary>
    public List<string> Watched { get; init; } = [];

    /// <summary>Reads what set-up left; nothing is known before it has run.</summary>
    public static MachineFacts Read(WorkPlace place) =>
        File.Exists(FileOf(place)) ? JsonSerializer.Deserialize<MachineFacts>(File.ReadAllText(FileOf(place)), s_json) ?? new() : new();

    /// <summary>Leaves the facts for the builds that follow.</summary>
    public void Write(WorkPlace place)
    {
        var text = JsonSerializer.Serialize(this, s_json);
        if (!File.Exists(FileOf(place)) || File.ReadAllText(FileOf(place)) != text) AtomicFile.Write(FileOf(place), text);
    }

    private static string FileOf(WorkPlace place) => Path.Combine(place.State, "machine.json");
}
