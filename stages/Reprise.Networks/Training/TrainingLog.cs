using Reprise.Data.Evaluation;

namespace Reprise.Networks;

/// <summary>What is known of a training when it has ended.</summary>
/// <param name="History">One row for each epoch that ran.</param>
/// <param name="Updates">One row for each step of a cyclic walk, otherwise none.</param>
/// <param name="MaxEpochs">Epochs it could have taken.</param>
/// <param name="KeptEpoch">The epoch whose weights the network has.</param>
internal sealed record TrainingLog(IReadOnlyList<HistoryRow> History, IReadOnlyList<UpdateRow> Updates, int MaxEpochs, int KeptEpoch)
{
    /// <summary>The highest validation accuracy, at its first epoch; null without validation.</summary>
    public EpochValue? BestValAccuracy => Values(row => row.ValAccuracy).MaxBy(value => value.Value);

    /// <summary>The lowest validation loss, at its first epoch; null without validation.</summary>
    public EpochValue? MinValLoss => Values(row => row.ValLoss).MinBy(value => value.Value);

    private IEnumerable<EpochValue> Values(Func<HistoryRow, double?> of) =>
        History.Where(row => of(row) is not null).Select(row => new EpochValue(of(row)!.Value, row.Epoch));
}
