namespace Reprise.Pipeline;

/// <summary>Blots out the values of a stage's secrets, should its program or one of its libraries print them.</summary>
/// <param name="secrets">The values.</param>
internal sealed class SecretMask(IEnumerable<string> secrets)
{
    /// <summary>What is shorter is no secret, and would blot out innocent words.</summary>
    private const int Shortest = 6;

    private readonly string[] _values = [.. secrets.Where(value => value.Length >= Shortest).OrderByDescending(value => value.Length)];

    /// <summary>The line without secrets.</summary>
    public string Hide(string line) => _values.Aggregate(line, (shown, value) => shown.Replace(value, "***", StringComparison.Ordinal));
}
