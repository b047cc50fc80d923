namespace Reprise.Networks;

/// <summary>What a network learns from or is judged on: examples of one shape with their labels, in an order that does not change.</summary>
internal interface IExamples : IDisposable
{
    /// <summary>The label of each example; as many as there are examples.</summary>
    IReadOnlyList<int> Labels { get; }

    /// <summary>Of one example, without the batch axis.</summary>
    IReadOnlyList<int> Shape { get; }

    /// <summary>Brings some examples into torch's memory, on the CPU.</summary>
    /// <param name="rows">Which, in the order wanted; B of them.</param>
    Batch Read(ReadOnlySpan<int> rows);
}
