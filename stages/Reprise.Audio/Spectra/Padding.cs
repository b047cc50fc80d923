namespace Reprise.Audio;

/// <summary>What stands before the first and after the last sample of a signal whose frames are centred.</summary>
public enum Padding
{
    /// <summary>The signal mirrored at its first and last sample, which are not repeated; librosa's default before 0.9.</summary>
    Reflect,

    /// <summary>Silence; librosa's default since 0.9.</summary>
    Zeros,
}
