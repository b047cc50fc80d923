using Reprise.Data.Evaluation;

namespace Reprise.Networks;

/// <summary>Watches a training, for instance to tell a reader how far it is.</summary>
internal interface ITrainingWatcher
{
    /// <summary>An epoch has ended.</summary>
    /// <param name="row">What is known of it.</param>
    /// <param name="epochs">How many there will be at most.</param>
    void AfterEpoch(HistoryRow row, int epochs);

    /// <summary>A step of a cyclic walk has ended.</summary>
    /// <param name="row">What is known of it.</param>
    /// <param name="steps">How many there will be.</param>
    void AfterStep(UpdateRow row, int steps);
}
