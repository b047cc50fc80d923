namespace NAudio.Wave;

/// <summary>Rate, channels and sample type of a wave.</summary>
public class WaveFormat
{
    private readonly int _blockAlign;

    /// <summary>CD quality: 44.1 kHz, 16 bits, stereo.</summary>
    public WaveFormat()
        : this(44100, 16, 2)
    {
    }

    /// <summary>16-bit PCM.</summary>
    public WaveFormat(int sampleRate, int channels)
        : this(sampleRate, 16, channels)
    {
    }

    /// <summary>PCM; mind the order of the arguments, which is the package's.</summary>
    public WaveFormat(int rate, int bits, int channels)
        : this(WaveFormatEncoding.Pcm, rate, bits, channels)
    {
    }

    private WaveFormat(WaveFormatEncoding encoding, int rate, int bits, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        Encoding = encoding;
        SampleRate = rate;
        BitsPerSample = bits;
        Channels = channels;
        _blockAlign = channels * (bits / 8);
    }

    public WaveFormatEncoding Encoding { get; }

    public int Channels { get; }

    public int SampleRate { get; }

    public int BitsPerSample { get; }

    /// <summary>Bytes of one sample of every channel.</summary>
    public virtual int BlockAlign => _blockAlign;

    public int AverageBytesPerSecond => SampleRate * BlockAlign;

    /// <summary>Bytes of format data beyond WAVEFORMATEX; none for the formats here.</summary>
    public int ExtraSize { get; }

    /// <summary>32-bit float samples.</summary>
    public static WaveFormat CreateIeeeFloatWaveFormat(int sampleRate, int channels) =>
        new(WaveFormatEncoding.IeeeFloat, sampleRate, 32, channels);

    /// <summary>Writes the body of a <c>fmt </c> chunk with its length; the package always writes the 18-byte WAVEFORMATEX, for PCM too.</summary>
    public virtual void Serialize(BinaryWriter writer)
    {
        writer.Write(18 + ExtraSize);
        writer.Write((short)Encoding);
        writer.Write((short)Channels);
        writer.Write(SampleRate);
        writer.Write(AverageBytesPerSecond);
        writer.Write((short)BlockAlign);
        writer.Write((short)BitsPerSample);
        writer.Write((short)ExtraSize);
    }

    public override bool Equals(object? obj) =>
        obj is WaveFormat other
        && (Encoding, Channels, SampleRate, BitsPerSample, BlockAlign)
            == (other.Encoding, other.Channels, other.SampleRate, other.BitsPerSample, other.BlockAlign);

    public override int GetHashCode() => HashCode.Combine(Encoding, Channels, SampleRate, BitsPerSample, BlockAlign);
}
