using Reprise.Stages;

namespace Reprise.Networks;

/// <summary>Checks that features are windows of mel bands, large enough for a network's poolings.</summary>
internal static class FmaInput
{
    /// <summary>One window as a stack of one map.</summary>
    /// <param name="network">Who wants to read it.</param>
    /// <param name="input">What there is to read.</param>
    /// <param name="bands">Least number of mel bands that leaves something behind the last pooling.</param>
    /// <param name="frames">Least number of frames that does.</param>
    /// <exception cref="StageException">The features have another rank, or are too small.</exception>
    public static FeatureMaps Maps(string network, ClipInput input, int bands, int frames)
    {
        if (input.Shape is [var height, var width] && height >= bands && width >= frames) return new(1, height, width);

        throw new StageException(
            Codes.UnfitTensors,
            $"network {network}",
            $"{network} reads windows of {bands} mel bands × {frames} frames or more, but an example of these features is ({string.Join(", ", input.Shape)}). Name other features in the experiment.");
    }
}
