using System.Text;
using System.Text.Json;
using Reprise.Files;
using Reprise.Params;

namespace Reprise.Pipeline;

/// <summary>Reads params.yaml once for all builds that see the same bytes: workers and unchanged builds read the resolved JSON.</summary>
internal static class ParamsCache
{
    /// <summary>The resolved params of a build.</summary>
    /// <returns>The path of the JSON that <see cref="ResolvedParams.Open"/> reads.</returns>
    /// <exception cref="ParamsException">The file, the profile or the overrides are wrong.</exception>
    public static string Resolve(WorkPlace place, string paramsPath, string schemaPath, string profile, string set)
    {
        // What another version of this code made of the same bytes does not count.
        var reader = typeof(ParamsCache).Module.ModuleVersionId;
        var key = Sha256Digest.OfText(string.Join('\0', Bytes(paramsPath), Bytes(schemaPath), profile, set, paramsPath, reader));
        var resolved = Path.Combine(place.State, $"params-{key[^16..]}.json");
        if (IsWhole(resolved)) return resolved;

        Directory.CreateDirectory(place.State);
        var fresh = $"{resolved}.{AtomicFile.UniqueName()}";
        ResolvedParams.Load(paramsPath, schemaPath, profile, set).Save(fresh);
        File.Move(fresh, resolved, overwrite: true);
        return resolved;
    }

    /// <summary>A machine that lost its power may leave a file empty or torn though it was renamed into place.</summary>
    private static bool IsWhole(string resolved)
    {
        if (!File.Exists(resolved)) return false;

        try
        {
            ResolvedParams.Open(resolved);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Bytes(string path) => File.Exists(path) ? Encoding.Latin1.GetString(File.ReadAllBytes(path)) : "";
}
