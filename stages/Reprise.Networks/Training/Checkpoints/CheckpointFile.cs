using System.Security.Cryptography;
using System.Text.Json;
using Reprise.Data.Evaluation;
using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>
/// A training's state as one safetensors file: weights, the optimizer's memory and the best weights as tensors, the rest as texts of its
/// header, among them a digest, for a file that a crash of the machine left half on disk can have the right length.
/// </summary>
internal static class CheckpointFile
{
    private const string Network = "network/", Optimizer = "optimizer/", Best = "best/";

    /// <summary>Writes the state beside the file and renames it into place, so that a kill leaves either the old or the new one.</summary>
    public static void Write(string path, TrainingState state)
    {
        using var noGrad = no_grad();
        var tensors = TensorsOf(state);
        var log = JsonSerializer.Serialize(new Log([.. state.History], [.. state.Updates], state.Optimizer.Steps));

        SafeTensors.Write(path + ".new", tensors, new Dictionary<string, string> { ["log"] = log, ["digest"] = Digest(tensors, log) });
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Puts the state back as it was.</summary>
    /// <param name="path">A file of <see cref="Write"/>.</param>
    /// <param name="state">A state that no epoch has changed; untouched where the file cannot be used.</param>
    /// <param name="renewed">The optimizer of the stage that the last epoch belonged to.</param>
    /// <exception cref="StageException">The file is damaged or belongs to another network.</exception>
    public static void Read(string path, TrainingState state, Func<int, Optimizer> renewed)
    {
        var (tensors, texts) = SafeTensors.ReadAll(path);
        try
        {
            var log = JsonSerializer.Deserialize<Log>(texts["log"])!;
            if (Digest(tensors, texts["log"]) != texts["digest"]) throw new InvalidDataException("its content is not what was written");

            var optimizer = renewed(log.History.Length);
            var fits = Shapes(Named(state.Network.state_dict(), Network)).Concat(Shapes(Named(optimizer.Memory.ToDictionary(pair => pair.Name, pair => pair.Values), Optimizer)));
            if (!fits.All(Shapes(tensors.Where(pair => !pair.Key.StartsWith(Best, StringComparison.Ordinal))).ToHashSet().Contains))
                throw new InvalidDataException("it belongs to another network");

            Restore(state, tensors, log, optimizer);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidDataException)
        {
            throw new StageException(Codes.BrokenCheckpoint, path, exception.Message.TrimEnd('.'));
        }
        finally
        {
            foreach (var (name, values) in tensors)
            {
                if (state.Best?.ContainsValue(values) != true) values.Dispose();
            }
        }
    }

    private static void Restore(TrainingState state, Dictionary<string, Tensor> tensors, Log log, Optimizer optimizer)
    {
        using (no_grad())
        {
            foreach (var (name, weights) in state.Network.state_dict()) weights.copy_(tensors[Network + name]);
        }

        optimizer.Resume(log.OptimizerSteps, name => tensors[Optimizer + name]);
        state.Renew(optimizer);
        state.History.AddRange(log.History);
        state.Updates.AddRange(log.Updates);

        var best = tensors.Where(pair => pair.Key.StartsWith(Best, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[Best.Length..], pair => pair.Value);
        if (best.Count > 0) state.KeepBest(best);
    }

    private static Dictionary<string, Tensor> TensorsOf(TrainingState state) => new(
        Named(state.Network.state_dict(), Network)
            .Concat(Named(state.Optimizer.Memory.ToDictionary(pair => pair.Name, pair => pair.Values), Optimizer))
            .Concat(Named(state.Best ?? [], Best)),
        StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, Tensor>> Named(Dictionary<string, Tensor> tensors, string prefix) =>
        tensors.Select(pair => KeyValuePair.Create(prefix + pair.Key, pair.Value));

    private static IEnumerable<string> Shapes(IEnumerable<KeyValuePair<string, Tensor>> tensors) =>
        tensors.Select(pair => $"{pair.Key} {pair.Value.dtype} ({string.Join(", ", pair.Value.shape)})");

    private static string Digest(Dictionary<string, Tensor> tensors, string log)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(log));
        SafeTensors.ForBytes(tensors, hash.AppendData);

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Log(HistoryRow[] History, UpdateRow[] Updates, int OptimizerSteps);
}
