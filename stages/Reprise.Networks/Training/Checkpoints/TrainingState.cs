using Reprise.Data.Evaluation;
using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>Where a training stands between two epochs: all that the next epoch depends on, beside params, data and seed.</summary>
internal sealed class TrainingState(nn.Module<Tensor, Tensor> network, Optimizer optimizer) : IDisposable
{
    /// <summary>What is trained.</summary>
    public nn.Module<Tensor, Tensor> Network => network;

    /// <summary>What trains it; a new stage of the schedule brings a new one.</summary>
    public Optimizer Optimizer { get; private set; } = optimizer;

    /// <summary>One row for each epoch that ran.</summary>
    public List<HistoryRow> History { get; } = [];

    /// <summary>One row for each step of a cyclic walk.</summary>
    public List<UpdateRow> Updates { get; } = [];

    /// <summary>A copy of the weights of the best epoch so far, where they are the result.</summary>
    public Dictionary<string, Tensor>? Best { get; private set; }

    /// <summary>The epochs that ran.</summary>
    public int Epoch => History.Count;

    /// <summary>Begins a stage of the schedule with an optimizer that remembers nothing.</summary>
    public void Renew(Optimizer optimizer)
    {
        Optimizer.Dispose();
        Optimizer = optimizer;
    }

    /// <summary>Keeps a copy of the weights as they are.</summary>
    public void KeepBest()
    {
        using var noGrad = no_grad();
        KeepBest(network.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.detach().cpu().clone().DetachFromDisposeScope()));
    }

    /// <summary>Takes over a copy of the best weights.</summary>
    public void KeepBest(Dictionary<string, Tensor> weights)
    {
        DisposeBest();
        Best = weights;
    }

    public void Dispose()
    {
        DisposeBest();
        Optimizer.Dispose();
    }

    private void DisposeBest()
    {
        foreach (var weights in Best?.Values.ToArray() ?? []) weights.Dispose();
    }
}
