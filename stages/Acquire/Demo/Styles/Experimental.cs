using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Anything but a song: drones, noise, bells out of tune, rhythms with holes, voices that do not sing.</summary>
    private static GenreStyle Experimental => new()
    {
        Genre = "Experimental",
        Neighbours = ["Electronic", "Electronic", "Instrumental", "Instrumental", "Rock", "International"],
        Tempo = new(45, 170),
        Keys = [0, 1, 3, 4, 6, 8, 9, 11],
        Swing = new(0.45, 0.62),
        Looseness = new(0.005, 0.06),
        Grooves =
        [
            Groove.Silent(4),
            Groove.Silent(3),
            new("x-----o----x----", "", "", "o-----x------o--"),
            new("x--x--x-x--x-x--", "--o----X----o-X-", "xo--x---xo-x----"),
            new("----------------", "x--o-x---o-x----", "xxxxx---xxxx-xxx"),
        ],
        Kit = new()
        {
            KickPitch = new(32, 90),
            KickDecay = new(0.1, 1.5),
            Click = new(0, 0.9),
            SnarePitch = new(90, 420),
            SnareDecay = new(0.05, 0.8),
            Shell = new(0, 1),
            HatPitch = new(2500, 9500),
            HatDecay = new(0.02, 0.4),
            CymbalDecay = new(0.5, 3.5),
        },
        DrumLevel = new(0.2, 1.1),
        Progressions =
        [
            "i | i | i | i",
            "i | bII | i | bII",
            "idim | bIIdim | idim | bVdim",
            "isus | bVIsus | bII | isus",
            "i bII | bV | bVI bVII | vii",
        ],
        MajorScale = [0, 2, 4, 6, 8, 10],
        MinorScale = [0, 1, 3, 4, 6, 7, 9, 10],
        Band =
        [
            [
                new()
                {
                    Sounds = [Drone, SubBass, SynthBass],
                    Riffs = ["1---------------", "1-----------5---", "1-----2---------"],
                    Low = 28, Level = new(0.4, 1.2), Chance = 0.7, Gate = 1, Drive = new(0, 4), Cut = new(700, 5000),
                },
            ],
            [
                new()
                {
                    Sounds = [Drone, SynthPad, Strings],
                    Riffs = ["x---------------", "x---------x-----"],
                    Low = 45, Level = new(0.4, 1.1), Gate = 1, Drive = new(0, 6), Cut = new(1200, 8000),
                },
                new()
                {
                    Sounds = [Gong, ElectricGuitar, Piano],
                    Riffs = ["x------x--------", "----x--------x--", "1--2---6----3---"],
                    Low = 40, Level = new(0.4, 1), Drive = new(0, 8), Cut = new(1500, 8000),
                },
            ],
            [
                new()
                {
                    Sounds = [Zap, Gong, Bell],
                    Riffs = ["m--m-----mm-----", "--m-----M------m", "mmm-----m-------"],
                    Low = 55, Level = new(0.3, 1), Chance = 0.8, Rest = 0.35,
                },
            ],
            [
                new()
                {
                    Sounds = [Growler, Caller, Rapper],
                    Riffs = ["M-------------m-", "--m--m------M---"],
                    Low = 42, Level = new(0.3, 0.9), Rest = 0.5, Chance = 0.5, Drive = new(0, 4),
                },
                new()
                {
                    Sounds = [Saxophone, Reed, ElectricGuitar, Clarinet],
                    Riffs = ["m-mm--m---M-----", "M---------m--mm-", "mm-mm-mm-M------"],
                    Low = 52, Level = new(0.3, 1), Rest = 0.4, Chance = 0.7, Drive = new(0, 5),
                },
            ],
        ],
        Master = new()
        {
            Reverb = new(0.05, 0.7),
            Treble = new(1800, 10500),
            Density = new(0.4, 2.4),
            Peak = new(0.3, 0.95),
            Hiss = new(0.0005, 0.03),
        },
    };
}
