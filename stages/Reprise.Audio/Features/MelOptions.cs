namespace Reprise.Audio;

/// <summary>How the frames of a signal at 22050 Hz are cut, transformed and gathered into mel bands.</summary>
public sealed record MelOptions
{
    /// <summary>Samples of a frame and points of its Fourier transform (n_fft), a power of two.</summary>
    public int TransformLength { get; init; } = 2048;

    /// <summary>Samples from one frame to the next (hop_length).</summary>
    public int HopLength { get; init; } = 512;

    /// <summary>Bands of the mel bank (n_mels); 0 where the frames are not gathered into mel bands.</summary>
    public int Bands { get; init; } = 128;

    /// <summary>Where the last band ends, in Hz (fmax).</summary>
    public double MaxFrequency { get; init; } = SegmentConstants.SampleRate / 2.0;

    /// <summary>What the first and last frames hold beyond the signal.</summary>
    public Padding Padding { get; init; } = Padding.Reflect;
}
