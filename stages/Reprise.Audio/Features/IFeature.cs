namespace Reprise.Audio;

/// <summary>Computes one feature of one signal after another. An instance holds scratch memory: one for each thread.</summary>
internal interface IFeature
{
    /// <summary>Length of each axis for a signal of so many samples.</summary>
    int[] Shape(int samples);

    /// <param name="samples">At 22050 Hz.</param>
    /// <param name="values">Receives as many values as <see cref="Shape"/> says, C order.</param>
    void Compute(ReadOnlySpan<float> samples, Span<float> values);
}
