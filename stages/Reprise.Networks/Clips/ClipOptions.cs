using System.Text.Json;
using System.Text.Json.Serialization;
using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>Reads the options of one network as params write them: snake_case, nothing missing, nothing unknown.</summary>
internal static class ClipOptions
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };

    /// <exception cref="StageException">They do not fit the record.</exception>
    public static TOptions Read<TOptions>(string network, JsonElement options)
    {
        try
        {
            return options.Deserialize<TOptions>(Json)!;
        }
        catch (JsonException exception)
        {
            var known = typeof(TOptions).GetConstructors()[0].GetParameters().Select(parameter => Snake(parameter.Name!) + Choices(parameter.ParameterType));
            throw new StageException(
                Codes.UnknownNetwork,
                $"network {network}",
                $"The options {options.GetRawText()} do not fit network {network}, which has {string.Join(", ", known)}: {exception.Message}");
        }
    }

    /// <summary>Refuses values that no network can be built from, all in one error.</summary>
    /// <param name="network">Whose options they are.</param>
    /// <param name="rules">What must hold, and what to say otherwise.</param>
    /// <exception cref="StageException">A rule does not hold.</exception>
    public static void Check(string network, params IReadOnlyList<(bool Holds, string Otherwise)> rules)
    {
        var broken = rules.Where(rule => !rule.Holds)
            .Select(rule => new StageError(Codes.UnknownNetwork, $"network {network}", $"Option {rule.Otherwise}"))
            .ToList();
        if (broken.Count > 0) throw new StageException(broken);
    }

    private static string Choices(Type type) => type.IsEnum ? $" ({string.Join(" | ", Enum.GetNames(type).Select(Snake))})" : "";

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
