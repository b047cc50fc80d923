namespace Reprise.Acquire.Demo;

/// <summary>The instruments of the demo bands, by their nominal numbers.</summary>
internal static class Orchestra
{
    public static readonly Instrument NylonGuitar = new Plucked { Decay = 1.6, Brightness = 0.25, Damping = 0.45 };
    public static readonly Instrument SteelStringGuitar = new Plucked { Decay = 2.4, Brightness = 0.7, Damping = 0.25, Pick = 0.12 };
    public static readonly Instrument ElectricGuitar = new Plucked { Decay = 3, Brightness = 0.5, Damping = 0.35, Pick = 0.2 };
    public static readonly Instrument MutedGuitar = new Plucked { Decay = 0.35, Brightness = 0.5, Damping = 0.45 };
    public static readonly Instrument Banjo = new Plucked { Decay = 0.6, Brightness = 0.95, Damping = 0.15, Pick = 0.08 };
    public static readonly Instrument Sitar = new Plucked { Decay = 3.5, Brightness = 0.9, Damping = 0.12, Pick = 0.05 };
    public static readonly Instrument Harp = new Plucked { Decay = 2.5, Brightness = 0.3, Damping = 0.4, Pick = 0.4 };
    public static readonly Instrument UprightBass = new Plucked { Decay = 1.1, Brightness = 0.12, Damping = 0.5, Pick = 0.3 };
    public static readonly Instrument ElectricBass = new Plucked { Decay = 2.2, Brightness = 0.35, Damping = 0.45 };

    public static readonly Instrument Piano = new Struck();
    public static readonly Instrument Vibraphone = new Struck { Decay = 4, Hardness = 0.3, Ratios = [1, 4, 10] };
    public static readonly Instrument ElectricPiano = new Modulated { Ratio = 1, Index = 0.16, Decay = 2.5 };
    public static readonly Instrument Bell = new Modulated { Ratio = 3.5, Index = 0.2, Decay = 2 };
    public static readonly Instrument SynthBass = new Modulated { Ratio = 1, Index = 0.35, Decay = 1.5, IndexDecay = 0.4 };
    public static readonly Instrument SubBass = new Modulated { Ratio = 1, Index = 0.04, Decay = 3 };
    public static readonly Instrument Gong = new Modulated { Ratio = 1.414, Index = 0.45, Decay = 4, IndexDecay = 2.5 };
    public static readonly Instrument Zap = new Modulated { Ratio = 0.73, Index = 0.48, Decay = 0.5, IndexDecay = 0.3 };
    public static readonly Instrument Marimba = new Struck { Decay = 0.9, Hardness = 0.25, Ratios = [1, 3.9, 9.2] };

    public static readonly Instrument Strings = new Sustained
    {
        Tilt = 1.1,
        Section = 3,
        Detune = 0.12,
        Vibrato = 0.12,
        Attack = 0.12,
        Release = 0.25,
        Breath = 0.03,
    };
    public static readonly Instrument Fiddle = new Sustained { Tilt = 0.8, Vibrato = 0.25, Attack = 0.05, Slide = 0.4, Breath = 0.05 };
    public static readonly Instrument Flute = new Sustained { Tilt = 2.2, Vibrato = 0.15, Attack = 0.06, Breath = 0.08 };
    public static readonly Instrument Clarinet = new Sustained { Tilt = 1.1, Even = 0.15, Attack = 0.05, Breath = 0.03 };
    public static readonly Instrument Horn = new Sustained { Tilt = 1.7, Attack = 0.08, Section = 2, Detune = 0.06 };
    public static readonly Instrument Trumpet = new Sustained { Tilt = 0.7, Attack = 0.03, Vibrato = 0.15, Breath = 0.03 };
    public static readonly Instrument Saxophone = new Sustained { Tilt = 0.9, Even = 0.8, Attack = 0.04, Vibrato = 0.25, Slide = 0.5, Breath = 0.1 };
    public static readonly Instrument Harmonica = new Sustained
    {
        Tilt = 0.6,
        Even = 0.7,
        Attack = 0.04,
        Vibrato = 0.3,
        Slide = 0.8,
        Section = 2,
        Detune = 0.05,
        Breath = 0.06,
    };
    public static readonly Instrument Organ = new Sustained
    {
        Tilt = 0.9,
        Even = 0.6,
        Attack = 0.01,
        Hold = 1,
        Section = 2,
        Detune = 0.04,
        Vibrato = 0.1,
    };
    public static readonly Instrument SteelGuitar = new Sustained { Tilt = 1.3, Attack = 0.03, Hold = 0.5, Slide = 1.5, Vibrato = 0.3 };
    public static readonly Instrument SynthPad = new Sustained { Tilt = 1.2, Section = 3, Detune = 0.15, Attack = 0.15, Hold = 0.9, Release = 0.3 };
    public static readonly Instrument SynthLead = new Sustained { Tilt = 0.8, Even = 0.4, Section = 2, Detune = 0.08, Attack = 0.01 };
    public static readonly Instrument SawLead = new Sustained { Tilt = 0.6, Section = 3, Detune = 0.2, Attack = 0.005, Hold = 0.9, Release = 0.12 };
    public static readonly Instrument Drone = new Sustained { Tilt = 0.5, Section = 3, Detune = 0.6, Attack = 0.4, Hold = 1, Release = 0.6, Breath = 0.5 };
    public static readonly Instrument Reed = new Sustained { Tilt = 0.5, Even = 0.6, Attack = 0.03, Vibrato = 0.5, Slide = 1.2, Breath = 0.08 };

    public static readonly Instrument Singer = new Sung();
    public static readonly Instrument DeepSinger = new Sung { Formants = 0.88, Rough = 0.1, Vibrato = 0.2 };
    public static readonly Instrument Rapper = new Sung { Vibrato = 0.02, Fall = 1.2, Consonants = 0.9, Formants = 0.95, Rough = 0.15 };
    public static readonly Instrument Shouter = new Sung { Vibrato = 0.1, Rough = 0.5, Consonants = 0.4 };
    public static readonly Instrument Caller = new Sung { Vibrato = 0.6, Formants = 1.08, Rough = 0.12 };
    public static readonly Instrument Growler = new Sung { Vibrato = 0.05, Rough = 1.5, Formants = 0.8, Consonants = 0.5 };
}
