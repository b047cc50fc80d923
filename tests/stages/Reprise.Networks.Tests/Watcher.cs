using Reprise.Data.Evaluation;

namespace Reprise.Networks.Tests;

/// <summary>Watches a training and, where asked to, ends it as a kill would.</summary>
internal sealed class Watcher(int diesAfter = int.MaxValue) : ITrainingWatcher
{
    public List<HistoryRow> Epochs { get; } = [];

    public List<UpdateRow> Steps { get; } = [];

    public void AfterEpoch(HistoryRow row, int epochs)
    {
        if (row.Epoch > diesAfter) throw new OperationCanceledException("killed");
        Epochs.Add(row);
    }

    public void AfterStep(UpdateRow row, int steps) => Steps.Add(row);
}
