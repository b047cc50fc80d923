namespace Reprise.Networks;

/// <summary>Size of the stack of maps between two layers of convolutions, for one example.</summary>
/// <param name="Channels">How many maps lie on each other.</param>
/// <param name="Height">First axis of a map: mel bands, or windows of time.</param>
/// <param name="Width">Second axis of a map: time, or mel bands.</param>
internal readonly record struct FeatureMaps(int Channels, int Height, int Width)
{
    /// <summary>Width of the stack once flattened.</summary>
    public int Values => Channels * Height * Width;
}
