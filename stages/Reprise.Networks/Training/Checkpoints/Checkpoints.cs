using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>
/// Leaves a training's state in a folder, so that a run that was killed goes on where it was. Writing costs less than a twentieth of the
/// training: a state that took a second to write is followed by the next one after twenty.
/// </summary>
/// <param name="folder">Belongs to this training, its params, data and programs alone; null for a training that leaves nothing.</param>
/// <param name="warn">Receives a warning about a state that cannot be used, as a line in MSBuild's own format.</param>
/// <param name="patience">How many times as long as writing takes to wait for the next writing.</param>
/// <param name="clock">Tells the time; the system's unless another is given.</param>
internal sealed class Checkpoints(string? folder, Action<string> warn, int patience = 20, TimeProvider? clock = null)
{
    // What a disk writes and a core digests in a second, before the first state has shown it.
    private const double BytesPerSecond = 200e6;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private long _last = (clock ?? TimeProvider.System).GetTimestamp();
    private TimeSpan? _pause;

    private string? File => folder is null ? null : Path.Combine(folder, "checkpoint.safetensors");

    /// <summary>Puts a training back to where an earlier run left it, if one did.</summary>
    /// <param name="state">A state that no epoch has changed.</param>
    /// <param name="renewed">Makes the optimizer that an epoch is trained with.</param>
    public void Resume(TrainingState state, Func<int, Optimizer> renewed)
    {
        if (!System.IO.File.Exists(File)) return;

        try
        {
            CheckpointFile.Read(File, state, renewed);
        }
        catch (StageException exception)
        {
            foreach (var error in exception.Errors)
                warn($"{error.Origin}: warning {Codes.BrokenCheckpoint}: The state that an earlier run left cannot be used: {error.Message.TrimEnd('.')}. Training begins anew.");
        }
    }

    /// <summary>Notes the state after an epoch, if it is time.</summary>
    public void Save(TrainingState state)
    {
        if (File is null || _clock.GetElapsedTime(_last) < (_pause ??= FirstPause(state))) return;

        Directory.CreateDirectory(folder!);
        var start = _clock.GetTimestamp();
        CheckpointFile.Write(File, state);
        _last = _clock.GetTimestamp();
        _pause = _clock.GetElapsedTime(start, _last) * patience;
    }

    /// <summary>Forgets the state: the training has ended.</summary>
    public void Remove()
    {
        if (System.IO.File.Exists(File)) System.IO.File.Delete(File);
    }

    private TimeSpan FirstPause(TrainingState state) => TimeSpan.FromSeconds(
        patience * (state.Network.state_dict().Values.Sum(Bytes) + state.Optimizer.Memory.Sum(memory => Bytes(memory.Values))) / BytesPerSecond);

    private static double Bytes(TorchSharp.torch.Tensor values) => values.numel() * 4.0;
}
