namespace NAudio.Wave;

/// <summary>The format tags of a WAV header that this project meets; the numbers are those of the RIFF registry.</summary>
public enum WaveFormatEncoding : ushort
{
    Unknown = 0x0000,
    Pcm = 0x0001,
    IeeeFloat = 0x0003,
    Extensible = 0xFFFE,
}
