namespace Reprise.Data;

/// <summary>
/// The pairing of Lachmish's published formatter: features are taken from a Python 2.7 dictionary in its own order, labels in the order of
/// the files. A clip's features so come with the label of whichever clip stands at the same place of the list.
/// </summary>
/// <remarks>
/// The order is that of a 64-bit CPython 2.7 without hash randomisation: string hash and open addressing as in its Objects/stringobject.c and
/// Objects/dictobject.c. Of GTZAN's 1,000 names it leaves 98 with a label of their own genre.
/// </remarks>
public static class HashOrder
{
    /// <summary>The order in which a dictionary gives its keys back.</summary>
    /// <param name="names">Different keys, in the order they were put in; ASCII.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> names)
    {
        var table = new (string Name, ulong Hash)?[8];
        var used = 0;

        foreach (var name in names)
        {
            Insert(table, name, Hash(name));
            if (++used * 3 < table.Length * 2) continue;

            var larger = new (string Name, ulong Hash)?[Size(used)];
            foreach (var (moved, hash) in table.OfType<(string, ulong)>()) Insert(larger, moved, hash);
            table = larger;
        }

        return [.. table.OfType<(string Name, ulong Hash)>().Select(entry => entry.Name)];
    }

    /// <summary>For each clip the clip whose label it is given.</summary>
    /// <param name="names">All clips; put into the dictionary in ordinal order, as a walk over the files gives them.</param>
    public static IReadOnlyDictionary<string, string> Partners(IEnumerable<string> names)
    {
        string[] walked = [.. names.Order(StringComparer.Ordinal)];
        return Of(walked).Zip(walked).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static ulong Hash(string name)
    {
        var hash = (ulong)name[0] << 7;
        foreach (var character in name) hash = unchecked(hash * 1000003) ^ character;
        hash ^= (ulong)name.Length;

        // -1 tells CPython that hashing failed.
        return hash == ulong.MaxValue ? ulong.MaxValue - 1 : hash;
    }

    private static void Insert((string, ulong)?[] table, string name, ulong hash)
    {
        var mask = (ulong)table.Length - 1;
        var slot = hash & mask;
        for (var perturb = hash; table[slot & mask] is not null; perturb >>= 5) slot = unchecked((slot << 2) + slot + perturb + 1);

        table[slot & mask] = (name, hash);
    }

    private static int Size(int used)
    {
        var size = 8;
        while (size <= used * (used > 50000 ? 2 : 4)) size <<= 1;

        return size;
    }
}
