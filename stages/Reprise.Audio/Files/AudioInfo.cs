namespace Reprise.Audio;

/// <summary>What the header of an audio file says.</summary>
/// <param name="SampleRate">Frames per second.</param>
/// <param name="Channels">Samples per frame.</param>
/// <param name="Frames">Length in samples of one channel.</param>
/// <param name="Duration">Length in seconds.</param>
public sealed record AudioInfo(int SampleRate, int Channels, long Frames, double Duration);
