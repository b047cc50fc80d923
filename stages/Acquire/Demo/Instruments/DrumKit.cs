using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>The numbers of a drum set. Each drum is rendered once per track and then struck.</summary>
internal sealed record DrumKit
{
    /// <summary>Pitch the kick settles at, in hertz.</summary>
    public Between KickPitch { get; init; } = new(48, 62);

    /// <summary>Seconds until the kick is 60 dB softer; long is an 808.</summary>
    public Between KickDecay { get; init; } = new(0.25, 0.45);

    /// <summary>Loudness of the beater's click.</summary>
    public Between Click { get; init; } = new(0.1, 0.4);

    /// <summary>Pitch of the snare's shell, in hertz.</summary>
    public Between SnarePitch { get; init; } = new(170, 230);

    /// <summary>Seconds until the snare's rattle is 60 dB softer.</summary>
    public Between SnareDecay { get; init; } = new(0.18, 0.35);

    /// <summary>Loudness of the shell against the rattle; low is a brush or a clap.</summary>
    public Between Shell { get; init; } = new(0.3, 0.6);

    /// <summary>Centre of the hi-hat's noise, in hertz.</summary>
    public Between HatPitch { get; init; } = new(6500, 9000);

    /// <summary>Seconds until the closed hi-hat is 60 dB softer.</summary>
    public Between HatDecay { get; init; } = new(0.06, 0.14);

    /// <summary>Seconds until the ride or crash is 60 dB softer.</summary>
    public Between CymbalDecay { get; init; } = new(0.9, 1.8);

    public DrumSet Build(SeededRandom random) => new(
        Kick: Drums.Kick(KickPitch.Draw(random), KickDecay.Draw(random), Click.Draw(random), random),
        Snare: Drums.Snare(SnarePitch.Draw(random), SnareDecay.Draw(random), Shell.Draw(random), random),
        Hat: Drums.Metal(HatPitch.Draw(random), HatDecay.Draw(random), 0.25, random),
        Cymbal: Drums.Metal(random.Near(5200, 0.25), CymbalDecay.Draw(random), 0.5, random));
}

/// <summary>Rendered drums: mono, full scale about 1.</summary>
internal sealed record DrumSet(float[] Kick, float[] Snare, float[] Hat, float[] Cymbal);
