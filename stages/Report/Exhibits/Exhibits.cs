using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>The maps of example clips that the exhibit stages left.</summary>
internal sealed class Exhibits
{
    private readonly Dictionary<(string Collection, string Id), (ExhibitMap Map, NdArray<float> Values)> _maps = [];

    private Exhibits()
    {
    }

    /// <summary>Reads all maps of a run; a run without such stages has none.</summary>
    public static Exhibits Load(StageRun run)
    {
        var exhibits = new Exhibits();
        foreach (var folder in run.HasDep("exhibits") ? run.Deps("exhibits") : [])
        {
            var file = JsonFile.Read<ExhibitFile>(Path.Combine(folder, ExhibitFile.Name));
            foreach (var map in file.Maps) exhibits._maps[(file.Collection, map.Id)] = (map, NpyFile.Read<float>(Path.Combine(folder, map.FileName)));
        }

        return exhibits;
    }

    /// <summary>A map, or null where the collection has none of that name, as a spectrogram of analyses without sound.</summary>
    public (ExhibitMap Map, NdArray<float> Values)? Find(string collection, string id) => _maps.TryGetValue((collection, id), out var found) ? found : null;
}
