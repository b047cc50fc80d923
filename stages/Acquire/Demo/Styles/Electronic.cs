using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Machines only: a steady kick, a sequence that repeats, pads that swell; from techno to downtempo.</summary>
    private static GenreStyle Electronic => new()
    {
        Genre = "Electronic",
        Neighbours = ["Hip-Hop", "Hip-Hop", "Instrumental", "Pop", "Experimental"],
        Tempo = new(86, 150),
        Keys = [0, 2, 4, 5, 7, 9, 10],
        Looseness = new(0, 0.002),
        Grooves =
        [
            new("X---X---X---X---", "----x-------x---", "--x---x---x---x-"),
            new("X---X---X---X---", "", "xxxxxxxxxxxxxxxx"),
            new("x--x--x---x-x---", "----X-------X---", "x-xxx-xxx-xxx-xx"),
            new("x---------x-----", "----X--o-o--X---", "xoxoxoxoxoxoxoxo"),
            new("x---x---x---x---", "----X-------X---", "--X---X---X---X-", "x---------------"),
        ],
        Kit = new()
        {
            KickPitch = new(42, 58),
            KickDecay = new(0.2, 0.6),
            Click = new(0.1, 0.5),
            Shell = new(0, 0.25),
            HatPitch = new(7500, 9900),
            HatDecay = new(0.03, 0.12),
        },
        DrumLevel = new(0.6, 1.25),
        Progressions =
        [
            "i | i | i | i",
            "i | bVI | i | bVII",
            "i7 | iv7 | i7 | iv7",
            "i | bVII | bVI | bVII",
            "Isus | IVsus | Isus | bVIIsus",
        ],
        Band =
        [
            [
                new()
                {
                    Sounds = [SynthBass, SynthBass, SubBass],
                    Riffs = ["1111111111111111", "--1---1---1---1-", "1-18-1-11-18-1-8", "1--1--1-1--1--1-"],
                    Low = 28, Level = new(0.7, 1.3), Gate = 0.6, Cut = new(1500, 6000),
                },
            ],
            [
                new()
                {
                    Sounds = [SynthPad, SawLead, ElectricPiano],
                    Riffs = ["x---------------", "x--x--x---x-----", "--x---x---x---x-"],
                    Low = 54, Level = new(0.4, 0.9), Gate = 0.8, Cut = new(2000, 9000),
                },
            ],
            [
                new()
                {
                    Sounds = [SawLead, SynthLead, Bell, Zap],
                    Riffs = ["1358135813581358", "8-5-3-8-5-3-8-5-", "1-1-3-5-8-5-3-1-", "1538153815381538"],
                    Low = 60, Level = new(0.3, 0.8), Chance = 0.85, Gate = 0.5, Cut = new(2500, 9500),
                },
            ],
            [
                new()
                {
                    Sounds = [SynthLead, SawLead, Bell],
                    Riffs = ["m-m-M---m-m-M---", "--m---m---m-m---", "M-------m-------"],
                    Low = 64, Level = new(0.3, 0.8), Rest = 0.35, Chance = 0.8,
                },
                new()
                {
                    Sounds = [Singer, Zap],
                    Riffs = ["M-------m---m---", "--m-m-----m-m---"],
                    Low = 60, Level = new(0.3, 0.7), Rest = 0.45, Chance = 0.5,
                },
            ],
        ],
        Master = new() { Reverb = new(0.04, 0.35), Treble = new(6000, 10800), Density = new(1.1, 2.3), Hiss = new(0.0001, 0.001) },
    };
}
