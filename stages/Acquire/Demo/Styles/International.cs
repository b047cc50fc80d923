using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Scales with narrow and wide steps over a held tone, hand drums in many parts, reeds and strings that slide.</summary>
    private static GenreStyle International => new()
    {
        Genre = "International",
        Neighbours = ["Folk", "Folk", "Hip-Hop", "Experimental", "Pop"],
        Tempo = new(76, 146),
        Keys = [0, 2, 4, 7, 9, 11],
        Swing = new(0.5, 0.58),
        Looseness = new(0.004, 0.018),
        Grooves =
        [
            new("x-----x---x-----", "--o-x-o---o-x-oo", "xoxxxoxxxoxxxoxx"),
            new("x--x----x--x----", "----x-o-----x-oo", "x-xxx-xxx-xxx-xx"),
            new("x-----x-----", "--o-x--o-x-o", "xoxxoxxoxxox"),
            new("x--o--x--o--", "--x--x--x-xx", ""),
            new("x---x---x---x---", "--x--x-x--x--x-x", "x-x-x-x-x-x-x-x-"),
            Groove.Silent(4),
        ],
        Kit = new()
        {
            KickPitch = new(65, 110),
            KickDecay = new(0.15, 0.4),
            Click = new(0.1, 0.4),
            SnarePitch = new(260, 480),
            SnareDecay = new(0.06, 0.16),
            Shell = new(0.6, 0.95),
            HatPitch = new(4500, 8500),
            HatDecay = new(0.04, 0.12),
        },
        DrumLevel = new(0.4, 0.95),
        Progressions =
        [
            "I | bII | I | bII",
            "i | i | bVII | i",
            "I5 | I5 | I5 | I5",
            "i | iv | i | V",
            "I | IV | V | IV",
        ],
        MajorScale = [0, 1, 4, 5, 7, 8, 10],
        MinorScale = [0, 2, 3, 6, 7, 8, 11],
        Band =
        [
            [
                new()
                {
                    Sounds = [UprightBass, Sitar, ElectricBass],
                    Riffs = ["1-----1---5-----", "1--1--5-1--1--5-", "1---------------"],
                    Low = 33, Level = new(0.5, 1), Chance = 0.85,
                },
            ],
            [
                new()
                {
                    Sounds = [Sitar, NylonGuitar, Banjo],
                    Riffs = ["1-8-5-8-1-8-5-8-", "x--x--x-x--x--x-", "1--5--8-1--5--8-"],
                    Low = 48, Level = new(0.5, 1), Strum = 0.01,
                },
                new()
                {
                    Sounds = [Marimba, SteelStringGuitar],
                    Riffs = ["1-358-351-358-35", "1538153815381538", "--x---x---x---x-"],
                    Low = 52, Level = new(0.5, 1),
                },
            ],
            [
                new()
                {
                    Sounds = [Reed, Strings, Organ],
                    Riffs = ["1---------------", "5---------------"],
                    Low = 48, Level = new(0.2, 0.55), Chance = 0.6, Gate = 1, Cut = new(2000, 5500),
                },
            ],
            [
                new()
                {
                    Sounds = [Caller, DeepSinger, Caller],
                    Riffs = ["M-----m-m-m-M---", "m-mmm-m-M-------", "M-------m-m-mmm-"],
                    Low = 55, Level = new(0.6, 1.1), Rest = 0.25,
                },
                new()
                {
                    Sounds = [Reed, Flute, Fiddle, Sitar],
                    Riffs = ["m-mmm-m-M---m-m-", "M---mmm-m-mmM---", "mmmmm-m-M-------"],
                    Low = 60, Level = new(0.4, 0.9), Rest = 0.2,
                },
            ],
        ],
        Master = new() { Reverb = new(0.05, 0.3), Treble = new(4000, 9500), Density = new(0.7, 1.6), Hiss = new(0.0003, 0.004) },
    };
}
