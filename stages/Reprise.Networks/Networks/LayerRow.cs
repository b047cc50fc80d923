namespace Reprise.Networks;

/// <summary>One line of the summary that Keras prints for a network.</summary>
/// <param name="Name">Type and running number, for instance <c>max_pooling1d_2</c>.</param>
/// <param name="Type">Keras's word for the layer.</param>
/// <param name="OutputShape">Without the batch axis, channels last, for instance <c>254,48</c>.</param>
/// <param name="Parameters">Weights that belong to this layer.</param>
public sealed record LayerRow(string Name, string Type, string OutputShape, long Parameters);
