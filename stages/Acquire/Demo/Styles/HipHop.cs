using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>A loop, a long low kick, a rapping voice.</summary>
    private static GenreStyle HipHop => new()
    {
        Genre = "Hip-Hop",
        Neighbours = ["Pop", "Reggae", "Reggae", "Electronic", "Electronic"],
        Tempo = new(68, 105),
        Keys = [0, 5, 7, 1, 10, 3],
        Swing = new(0.5, 0.57),
        Grooves =
        [
            new("x-----x---x-----", "----X-------X---", "x-x-x-x-x-x-x-x-"),
            new("x--x------x-x---", "----X-------X---", "x-x-x-x-x-x-x-x-"),
            new("x------x--x-----", "--------X-------", "x-x-xxx-x-x-xxxx"),
            new("x-x-------xx----", "----X-------X---", "xxxxx-xxxxxxx-xx"),
            new("x------x--x--x--", "----X--o----X---", "x---x---x---x---"),
        ],
        Kit = new()
        {
            KickPitch = new(38, 55),
            KickDecay = new(0.4, 1.2),
            Click = new(0.05, 0.3),
            Shell = new(0, 0.4),
            HatPitch = new(7000, 9800),
            HatDecay = new(0.03, 0.1),
        },
        DrumLevel = new(0.7, 1.3),
        Progressions =
        [
            "i | i | bVI | bVII",
            "i7 | iv7 | i7 | iv7",
            "i | bVI | bIII | bVII",
            "i | i | i | i",
            "ii7 | V7 | ii7 | V7",
        ],
        Band =
        [
            [
                new()
                {
                    Sounds = [SubBass, SubBass, SynthBass],
                    Riffs = ["1---------1-----", "1-----1---1-----", "1--1------1-----"],
                    Low = 26, Level = new(0.8, 1.4),
                },
            ],
            [
                new()
                {
                    Sounds = [ElectricPiano, Piano, SynthPad],
                    Riffs = ["x---------------", "x-----x---------", "1-3-5-3-1-3-5-3-"],
                    Low = 55, Level = new(0.3, 0.7), Cut = new(2500, 7000),
                },
                new()
                {
                    Sounds = [Strings, Bell],
                    Riffs = ["8-7-5---8-7-5---", "x-------x-------"],
                    Low = 58, Level = new(0.3, 0.7), Cut = new(3000, 8000),
                },
            ],
            [
                new()
                {
                    Sounds = [SynthLead, Bell, Flute],
                    Riffs = ["m---m---m-------", "--m---m---m-----"],
                    Low = 67, Level = new(0.2, 0.5), Chance = 0.5, Rest = 0.3,
                },
            ],
            [
                new()
                {
                    Sounds = [Rapper],
                    Riffs = ["m-mmm-m-mmm-m-m-", "mmm-mmm-mmm-M---", "m-m-m-mmm-m-M---", "--mmm-mmm-mmm-m-"],
                    Low = 45, Level = new(0.8, 1.3), Rest = 0.1, Gate = 0.75,
                },
                new()
                {
                    Sounds = [Singer, Rapper],
                    Riffs = ["M---m-m-m-m-M---", "m-m-m-m-m-m-M---"],
                    Low = 52, Level = new(0.6, 1.1), Rest = 0.2,
                },
            ],
        ],
        Master = new() { Reverb = new(0.02, 0.15), Treble = new(5500, 10500), Density = new(1, 2.2), Hiss = new(0.0002, 0.003) },
    };
}
