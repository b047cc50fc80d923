using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>Checks that features are matrices of many short windows.</summary>
internal static class MsdInput
{
    /// <summary>A clip as a stack of maps windows × bands: the frames inside a window are the channels.</summary>
    /// <exception cref="StageException">The features have another rank.</exception>
    public static FeatureMaps Maps(string network, ClipInput input) => input.Shape is [var windows, var bands, var columns]
        ? new(columns, windows, bands)
        : throw new StageException(
            Codes.UnfitTensors,
            $"network {network}",
            $"{network} reads windows × bands × frames, but an example of these features is ({string.Join(", ", input.Shape)}). Name other features in the experiment.");
}
