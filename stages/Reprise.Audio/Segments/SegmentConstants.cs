namespace Reprise.Audio;

/// <summary>The measures of open segments that several steps share.</summary>
public static class SegmentConstants
{
    /// <summary>Samples per second of everything that is analysed.</summary>
    public const int SampleRate = 22050;

    /// <summary>Samples between frames, 5.8 ms.</summary>
    public const int HopLength = 128;

    /// <summary>Samples of a frame.</summary>
    public const int WindowLength = 256;

    /// <summary>Points of a frame's Fourier transform.</summary>
    public const int TransformLength = 512;

    /// <summary>Bark bands of an auditory spectrum.</summary>
    public const int Bands = 23;

    /// <summary>Time columns of a segment's surface.</summary>
    public const int Columns = 20;

    /// <summary>Values of a segment's surface.</summary>
    public const int SurfaceLength = Bands * Columns;

    /// <summary>Timbre values of a segment, and pitch classes.</summary>
    public const int Values = 12;

    /// <summary>Decibels of a full-scale sine above the floor of an auditory spectrum.</summary>
    public const double FullScale = 73.5;

    /// <summary>Loudness of digital silence in dB.</summary>
    public const double Silence = -60;

    /// <summary>Fewest frames of a segment, 63.9 ms.</summary>
    public const int MinimumFrames = 11;

    /// <summary>Seconds from the start to a frame.</summary>
    public static double Seconds(int frame) => frame * (double)HopLength / SampleRate;
}
