using Reprise.Data;

namespace Reprise.Exhibit;

/// <summary>Writes the maps of a collection, one file each, and remembers what they are.</summary>
internal sealed class MapWriter(string collection, string folder)
{
    private readonly List<ExhibitMap> _maps = [];
    private readonly List<AbsentMap> _absent = [];

    /// <summary>Writes one map.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="track">The clip.</param>
    /// <param name="seconds">What the columns cover.</param>
    /// <param name="axis">What the rows are.</param>
    /// <param name="hertz">Middle of each measured row in Hz, or null.</param>
    /// <param name="values">What the numbers are.</param>
    /// <param name="grid">The numbers.</param>
    public void Add(string id, TrackRow track, (double From, double To) seconds, string axis, IReadOnlyList<double>? hertz, string values, Grid grid)
    {
        var map = new ExhibitMap(
            id, track.TrackId, track.Genre, seconds.From, seconds.To, axis, hertz is null ? null : Grid.Shrunk(hertz), values, grid.Rows, grid.Columns);
        NpyFile.Write(Path.Combine(folder, map.FileName), grid.Shrunk());
        _maps.Add(map);
    }

    /// <summary>Says why there is no such map.</summary>
    public void Leave(string id, string reason) => _absent.Add(new(id, reason));

    /// <summary>Writes the list of all maps. One that could not be made of sound and then was of segments is not absent.</summary>
    public ExhibitFile Close()
    {
        var file = new ExhibitFile(collection, _maps, [.. _absent.Where(absent => _maps.All(map => map.Id != absent.Id))]);
        JsonFile.Write(Path.Combine(folder, ExhibitFile.Name), file);
        return file;
    }
}
