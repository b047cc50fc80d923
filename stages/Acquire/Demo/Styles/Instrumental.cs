using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Music for pictures: piano, strings and pads that take their time, nobody sings.</summary>
    private static GenreStyle Instrumental => new()
    {
        Genre = "Instrumental",
        Neighbours = ["Classical", "Classical", "Electronic", "Electronic", "Experimental", "Folk"],
        Tempo = new(54, 112),
        Keys = [0, 2, 4, 5, 7, 9, 10],
        Looseness = new(0.003, 0.018),
        Grooves =
        [
            Groove.Silent(4),
            Groove.Silent(4),
            Groove.Silent(3),
            new("x---------o-----", "--------o-------", "x---x---x---x---"),
            new("x-------x-------", "----o-------o---", "x-o-x-o-x-o-x-o-"),
        ],
        Kit = new() { Click = new(0.02, 0.15), KickDecay = new(0.3, 0.8), Shell = new(0.1, 0.4) },
        DrumLevel = new(0.2, 0.7),
        Progressions =
        [
            "i | bVI | bIII | bVII",
            "I | vi | IV | V",
            "Imaj7 | IVmaj7 | Imaj7 | IVmaj7",
            "i7 | bVImaj7 | i7 | bVImaj7",
            "I | iii | vi | IV",
            "Isus | I | IVsus | IV",
        ],
        MajorScale = [0, 2, 4, 5, 7, 9, 11],
        MinorScale = [0, 2, 3, 5, 7, 8, 10],
        Band =
        [
            [
                new()
                {
                    Sounds = [Strings, SubBass, Piano],
                    Riffs = ["1---------------", "1-------5-------", "1-5-8-5-1-5-8-5-"],
                    Low = 33, Level = new(0.4, 0.9), Gate = 1,
                },
            ],
            [
                new()
                {
                    Sounds = [SynthPad, Strings],
                    Riffs = ["x---------------", "x-------x-------"],
                    Low = 50, Level = new(0.5, 1), Gate = 1, Cut = new(2500, 7000),
                },
                new()
                {
                    Sounds = [Piano, ElectricPiano, NylonGuitar],
                    Riffs = ["1-3-5-8-5-3-5-3-", "1-5-8-5-3-5-8-5-", "x-------x-------"],
                    Low = 52, Level = new(0.5, 1),
                },
            ],
            [
                new()
                {
                    Sounds = [Harp, Bell, Vibraphone],
                    Riffs = ["8---5---3---5---", "--8---5---3---5-", "m-------m-------"],
                    Low = 62, Level = new(0.25, 0.6), Chance = 0.6, Rest = 0.2,
                },
            ],
            [
                new()
                {
                    Sounds = [Piano, Bell],
                    Riffs = ["M-------m---m---", "M---m---m-m-M---"],
                    Low = 64, Level = new(0.5, 0.9), Rest = 0.25,
                },
                new()
                {
                    Sounds = [Strings, Flute, ElectricGuitar, Clarinet],
                    Riffs = ["M-----------m---", "M-------m-------", "M---m---M-------"],
                    Low = 62, Level = new(0.4, 0.9), Rest = 0.25, Cut = new(2500, 6000),
                },
            ],
        ],
        Master = new() { Reverb = new(0.2, 0.6), Treble = new(4000, 9500), Density = new(0.5, 1.2), Peak = new(0.35, 0.95), Hiss = new(0.0001, 0.002) },
    };
}
