namespace Reprise.Audio;

/// <summary>The first coefficients of the cosine transform of a frame's mel levels (MFCC).</summary>
/// <param name="bands">Mel bands of a frame.</param>
/// <param name="coefficients">How many are taken, the mean level first.</param>
internal sealed unsafe class Cepstrum(int bands, int coefficients = Cepstrum.Published)
{
    /// <summary>Coefficients of a frame that the networks read.</summary>
    public const int Published = 13;

    private readonly SparseRows _rows = new(CosineTransform.Weights(coefficients, bands), coefficients);

    /// <summary>How many coefficients a frame has.</summary>
    public int Coefficients => _rows.Rows;

    /// <param name="levels">Frames × bands in dB, row after row.</param>
    /// <param name="frames">How many frames.</param>
    /// <param name="values">Receives coefficients × frames, row after row.</param>
    public void Transform(ReadOnlySpan<float> levels, int frames, Span<float> values)
    {
        Span<float> column = stackalloc float[Coefficients];
        fixed (float* first = levels)
        {
            for (var t = 0; t < frames; t++)
            {
                _rows.Multiply(first + (t * bands), column);
                for (var k = 0; k < Coefficients; k++) values[(k * frames) + t] = column[k];
            }
        }
    }
}
