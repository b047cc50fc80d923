namespace Reprise.Report;

/// <summary>One row of a training log; what was not logged, or cannot be read off a published figure, is null.</summary>
/// <param name="Epoch">As the log counts its epochs or steps.</param>
/// <param name="Loss">Training loss.</param>
/// <param name="Accuracy">Share of right training predictions.</param>
/// <param name="ValLoss">Validation loss.</param>
/// <param name="ValAccuracy">Share of right validation predictions.</param>
internal sealed record LogRow(int Epoch, double? Loss, double? Accuracy, double? ValLoss, double? ValAccuracy);
