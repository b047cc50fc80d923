namespace Reprise.Networks;

/// <summary>In which batches a training goes through its examples.</summary>
internal interface IWalk
{
    /// <summary>Epochs at most; a checkpoint may follow each.</summary>
    int Epochs { get; }

    /// <summary>Steps in the epochs before this one.</summary>
    /// <param name="epoch">From 1.</param>
    int StepsBefore(int epoch);

    /// <summary>The batches of one epoch, each a list of rows. They depend on the epoch alone and not on those before.</summary>
    /// <param name="epoch">From 1.</param>
    IEnumerable<int[]> Batches(int epoch);
}
