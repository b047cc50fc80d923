namespace Reprise.Audio;

/// <summary>A feature of a given number of windows, whatever the length of the clip that has them.</summary>
internal interface IWindowed : IFeature
{
    /// <summary>The fewest samples that have the windows.</summary>
    int ShortestClip { get; }

    /// <summary>The most samples, where a longer clip is left out.</summary>
    int LongestClip => int.MaxValue;

    /// <summary>How many windows so many samples have.</summary>
    int WindowsOf(int samples);

    /// <summary>How many frames or short windows the whole clip has along its time axis.</summary>
    int Frames(int samples) => WindowsOf(samples);
}
