using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Tests.Sandboxes;

/// <summary>
/// The graph of forty stages, computed again without the pipeline: acquire, three times prepare, nine tensors, twenty-four trainings that
/// each read one of them, and three reports that read all trainings.
/// </summary>
internal sealed class Forty
{
    private static readonly string[] s_families = ["acquire", "prepare", "tensors", "train", "report"];

    private readonly Dictionary<string, string> _params = new(StringComparer.Ordinal) { ["acquire.seed"] = "1" };

    private Forty()
    {
        Number("prepare.p", 3);
        Number("tensors.t", 9);
        Number("train.m", 24);
        Number("report.r", 3);
    }

    /// <summary>Names of the reports, which depend on everything.</summary>
    public static string[] Reports { get; } = ["report.0", "report.1", "report.2"];

    /// <summary>Names of all stages, sorted.</summary>
    public static string[] Stages { get; } = [.. new Forty().Outs("").Keys.Select(Stage).Order(StringComparer.Ordinal)];

    /// <summary>Where a stage stands in the order of the graph.</summary>
    public static (int Family, int Index) PlaceOf(string stage) =>
        stage.Split('.') is [var family, var index] ? (Array.IndexOf(s_families, family), int.Parse(index, CultureInfo.InvariantCulture)) : (Array.IndexOf(s_families, stage), 0);

    /// <summary>The outs of a sandbox that do not hold what they must, or are missing; by path.</summary>
    /// <param name="sandbox">Its one input is read.</param>
    /// <param name="changed">Params that differ from the checked-in ones.</param>
    public static string[] Wrong(Sandbox sandbox, params (string Key, string Value)[] changed)
    {
        var forty = new Forty();
        foreach (var (key, value) in changed) forty._params[key] = value;
        return [.. forty.Outs(sandbox.Read("raw/manifest.txt"))
            .Where(made => !File.Exists(sandbox[made.Key]) || sandbox.Read(made.Key) != made.Value)
            .Select(made => made.Key)];
    }

    /// <summary>The outs of a sandbox that are there and do not hold what they must.</summary>
    public static string[] Torn(Sandbox sandbox) => [.. Wrong(sandbox).Where(path => File.Exists(sandbox[path]))];

    private static string Stage(string path) => path["artifacts/".Length..^".txt".Length].Replace('/', '.');

    private SortedDictionary<string, string> Outs(string manifest)
    {
        var outs = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["artifacts/acquire.txt"] = Step("acquire.seed", manifest) };
        for (var i = 0; i < 3; i++) outs[$"artifacts/prepare/{i}.txt"] = Step($"prepare.p{i}", outs["artifacts/acquire.txt"]);
        for (var i = 0; i < 9; i++) outs[$"artifacts/tensors/{i}.txt"] = Step($"tensors.t{i}", outs[$"artifacts/prepare/{i % 3}.txt"]);
        for (var i = 0; i < 24; i++) outs[$"artifacts/train/{i}.txt"] = Step($"train.m{i}", outs[$"artifacts/tensors/{i % 9}.txt"]);

        // In the order of their paths: 0, 1, 10, 11 and so on.
        var trained = string.Concat(outs.Where(made => made.Key.StartsWith("artifacts/train/", StringComparison.Ordinal)).Select(made => made.Value));
        for (var i = 0; i < 3; i++) outs[$"artifacts/report/{i}.txt"] = Step($"report.r{i}", trained);
        return outs;
    }

    /// <summary>What step.sh does: the digest of the param and of the input without its empty lines, as sha256sum prints it.</summary>
    private string Step(string param, string input)
    {
        var lines = input.Split('\n').Where(line => line.Length > 0).Prepend(_params[param]);
        var merged = string.Concat(lines.Select(line => line + "\n"));
        return $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(merged)))}  -\n";
    }

    private void Number(string prefix, int count)
    {
        for (var i = 0; i < count; i++) _params[prefix + i.ToString(CultureInfo.InvariantCulture)] = (i + 1).ToString(CultureInfo.InvariantCulture);
    }
}
