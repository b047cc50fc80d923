namespace Reprise.Acquire.Demo;

/// <summary>Constants of the sound all demo tracks share.</summary>
internal static class Clip
{
    /// <summary>Samples per second: the rate the studied features are defined at.</summary>
    public const int Rate = 22050;

    /// <summary>The frequency of a MIDI note number, equal temperament, A4 = 440 Hz.</summary>
    public static double Hertz(double pitch) => 440 * PortableMath.Exp2((pitch - 69) / 12);

    /// <summary>The factor per sample of a sound that falls by 60 dB in the given time.</summary>
    public static double Decay(double seconds) => PortableMath.Exp(-6.907755 / (seconds * Rate));

    public static int Samples(double seconds) => (int)(seconds * Rate);
}
