using static TorchSharp.torch;

namespace Reprise.Compat;

/// <summary>What oracle.py found, by name; compared with what the same computation gives here.</summary>
internal sealed class Oracle(string prefix)
{
    private static readonly Lazy<Dictionary<string, string>> Expected = new(() =>
        PythonTorch.Run("oracle.py").Select(line => line.Split(' ')).ToDictionary(words => words[0], words => words[1], StringComparer.Ordinal));

    private readonly Dictionary<string, string> actual = new(StringComparer.Ordinal);

    public void Show(string name, Tensor tensor) => actual.Add($"{prefix}.{name}", Bits.Digest(tensor));

    /// <summary>Every name of the prefix must have been shown, with the same bits.</summary>
    public void ShouldAgree()
    {
        var expected = Expected.Value.Where(entry => entry.Key.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList();
        expected.ShouldNotBeEmpty();
        expected.Where(entry => actual.GetValueOrDefault(entry.Key) != entry.Value).Select(entry => entry.Key).ShouldBeEmpty();
        actual.Count.ShouldBe(expected.Count);
    }
}
