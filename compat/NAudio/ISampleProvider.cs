namespace NAudio.Wave;

/// <summary>A source of 32-bit float samples, channels interleaved.</summary>
public interface ISampleProvider
{
    WaveFormat WaveFormat { get; }

    /// <summary>Fills part of a buffer.</summary>
    /// <returns>How many samples were written; 0 at the end.</returns>
    int Read(float[] buffer, int offset, int count);
}
