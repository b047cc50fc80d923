namespace Reprise.Report;

/// <summary>One layer of a network that was built by the training stage.</summary>
/// <param name="Name">Its name in the network.</param>
/// <param name="Type">Its kind, for instance <c>conv1d</c>.</param>
/// <param name="OutputShape">Sizes without the batch, channels last, separated by commas.</param>
/// <param name="Parameters">How many numbers it learns.</param>
internal sealed record Layer(string Name, string Type, string OutputShape, long Parameters);
