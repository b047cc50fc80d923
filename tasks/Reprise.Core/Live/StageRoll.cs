using System.Text.Json;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Params;
using Reprise.Pipeline;

namespace Reprise.Live;

/// <summary>
/// The names of the stages that a build of one goal comes to, as its last one had them: which they are is known for certain only at the end,
/// and to ask beforehand would cost an evaluation of every stage project.
/// </summary>
/// <param name="place">The checkout.</param>
/// <param name="scope">The goal and its coordinates.</param>
/// <param name="paramsFile">The resolved params, whose lists (studies, seeds) decide how many points a matrix has.</param>
internal sealed class StageRoll(WorkPlace place, string scope, string paramsFile)
{
    private const string Prefix = "stages-";

    /// <summary>The names; empty where nothing is known.</summary>
    /// <param name="isWhole">Whether the goal needs every stage, so that a clone that never built can go by the committed locks.</param>
    public IReadOnlyList<string> Names(bool isWhole)
    {
        var path = PathOf();
        if (File.Exists(path)) return File.ReadAllLines(path);
        if (!isWhole || Directory.EnumerateFiles(place.State, Prefix + "*").Any()) return [];

        return [.. LockFolder.Names(place.Locks)];
    }

    /// <summary>Keeps the names for the next build.</summary>
    public void Keep(IEnumerable<string> names) => AtomicFile.Write(PathOf(), string.Concat(names.Select(name => name + "\n")));

    private string PathOf()
    {
        using var json = JsonDocument.Parse(ResolvedParams.Open(paramsFile).Json);
        var lists = json.RootElement.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.Array).Select(entry => entry.Value.GetRawText());
        return Path.Combine(place.State, Prefix + Sha256Digest.OfText(string.Join('\n', lists.Prepend(scope)))[^16..]);
    }
}
