namespace Reprise.Networks;

/// <summary>What a network needs to know to be built.</summary>
/// <param name="Segments">Segments per track, S; 512 in the paper.</param>
/// <param name="Genres">Number of genres, the width of the last layer.</param>
/// <param name="Dropout">Share of activations set to zero during training.</param>
public sealed record NetworkOptions(int Segments, int Genres, double Dropout)
{
    /// <summary>Convolution 1 takes 4 segments away at the rim, then three poolings halve what is left, rounding down.</summary>
    public int Steps => (Segments - 4) / 8;

    /// <summary>The least number of segments that leaves something behind the third pooling.</summary>
    public const int LeastSegments = 12;
}
