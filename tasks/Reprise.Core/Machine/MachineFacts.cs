using System.Text.Json;
using Reprise.Files;

namespace Reprise.Machine;

/// <summary>What one build finds on this machine, written at its beginning, so that all its worker processes say the same.</summary>
internal sealed record MachineFacts
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true };

    /// <summary>Where each card package comes from, <c>package</c> or <c>compat</c>; one that is not decided yet is missing.</summary>
    public SortedDictionary<string, string> CardPackages { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The tensor engine: provider, libraries and, in strict determinism, what pins its arithmetic.</summary>
    public SortedDictionary<string, string> Engine { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The libraries and commands a stage may declare as native deps, by name: which one of its kind this machine has.</summary>
    public SortedDictionary<string, string> Natives { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The files these facts were read from; where one is replaced, a build must look again.</summary>
    public List<string> Watched { get; init; } = [];

    /// <summary>Reads what a build found; nothing where it did not look.</summary>
    /// <param name="journalFile">The build's journal, beside which the facts lie.</param>
    public static MachineFacts Read(string journalFile) =>
        File.Exists(FileOf(journalFile)) ? JsonSerializer.Deserialize<MachineFacts>(File.ReadAllText(FileOf(journalFile)), s_json) ?? new() : new();

    /// <summary>Leaves the facts for the workers of a build.</summary>
    public void Write(string journalFile) => AtomicFile.Write(FileOf(journalFile), JsonSerializer.Serialize(this, s_json));

    private static string FileOf(string journalFile) => journalFile + ".machine";
}
