namespace Reprise.Audio;

/// <summary>The first coefficients of the cosine transform of a frame's mel levels (MFCC).</summary>
internal sealed unsafe class Cepstrum(int bands)
{
    /// <summary>Coefficients of a frame, the mean level first.</summary>
    public const int Coefficients = 13;

    private readonly SparseRows _rows = new(CosineTransform.Weights(Coefficients, bands), Coefficients);

    /// <param name="levels">Frames × bands in dB, row after row.</param>
    /// <param name="frames">How many frames.</param>
    /// <param name="coefficients">Receives coefficients × frames, row after row.</param>
    public void Transform(ReadOnlySpan<float> levels, int frames, Span<float> coefficients)
    {
        Span<float> column = stackalloc float[Coefficients];
        fixed (float* first = levels)
        {
            for (var t = 0; t < frames; t++)
            {
                _rows.Multiply(first + (t * bands), column);
                for (var k = 0; k < Coefficients; k++) coefficients[(k * frames) + t] = column[k];
            }
        }
    }
}
