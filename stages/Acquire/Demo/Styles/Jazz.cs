using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>ii–V–I, a ride cymbal, a walking bass, a horn.</summary>
    private static GenreStyle Jazz => new()
    {
        Genre = "Jazz",
        Neighbours = ["Blues", "Blues", "Classical"],
        Tempo = new(75, 220),
        Keys = [5, 10, 3, 0, 8],
        Swing = new(0.55, 0.67),
        Looseness = new(0.005, 0.02),
        Grooves =
        [
            new("o-------o-------", "", "----x-------x---", "x---x-x-x---x-x-"),
            new("o---o---o---o---", "---o------o-----", "----x-------x---", "X---x-x-X---x-x-"),
            new("----------------", "o---o-o-o---o-o-", "----x-------x---"),
            new("o-----------", "", "----x---x---", "x---x-x-x-x-"),
            Groove.Silent(4),
        ],
        Kit = new()
        {
            Click = new(0.02, 0.1),
            KickPitch = new(55, 75),
            KickDecay = new(0.15, 0.3),
            Shell = new(0.1, 0.4),
            CymbalDecay = new(0.8, 2.2),
        },
        DrumLevel = new(0.3, 0.7),
        Progressions =
        [
            "ii7 | V7 | Imaj7 | Imaj7",
            "Imaj7 vi7 | ii7 V7 | iii7 vi7 | ii7 V7",
            "ii7 V7 | Imaj7 | iv7 bVII7 | Imaj7",
            "i7 | i7 | iv7 | i7 | bVImaj7 | V7 | i7 | V7",
            "I7 | IV7 | I7 | I7 | IV7 | IV7 | I7 | VI7 | ii7 | V7 | I7 VI7 | ii7 V7",
            "ii9 | V9 | Imaj7 | VI9",
        ],
        MajorScale = [0, 2, 4, 5, 7, 9, 10, 11],
        MinorScale = [0, 2, 3, 5, 7, 9, 10],
        Band =
        [
            [
                new()
                {
                    Sounds = [UprightBass],
                    Riffs = ["1---3---5---a---", "1---2---3---5---", "1---5---8---a---", "1-------5-------"],
                    Low = 28, Level = new(0.7, 1.2),
                },
            ],
            [
                new()
                {
                    Sounds = [Piano, ElectricPiano],
                    Riffs = ["--x-----x-------", "x-----x---------", "------x-------x-", "x---------x-----"],
                    Low = 53, Level = new(0.5, 0.9), Gate = 0.5,
                },
                new()
                {
                    Sounds = [ElectricGuitar, NylonGuitar],
                    Riffs = ["x---x---x---x---", "--x-----x-------"],
                    Low = 50, Level = new(0.4, 0.7), Gate = 0.6, Strum = 0.008, Cut = new(1800, 3500),
                },
            ],
            [
                new()
                {
                    Sounds = [Vibraphone, Horn, Strings],
                    Riffs = ["x---------------", "------x---------"],
                    Low = 57, Level = new(0.2, 0.5), Chance = 0.35,
                },
            ],
            [
                new()
                {
                    Sounds = [Saxophone, Saxophone, Trumpet, Clarinet],
                    Riffs = ["m-m-m-m-m-m-m-m-", "--m-m-m-M-----m-", "M-----m-m-m-----"],
                    Low = 58, Level = new(0.5, 1), Rest = 0.2, Cut = new(3500, 7000),
                },
                new()
                {
                    Sounds = [Piano, Vibraphone],
                    Riffs = ["m-m-m-m-m-m---m-", "--m-m-m-m---m-m-"],
                    Low = 62, Level = new(0.5, 0.9), Rest = 0.2,
                },
                new()
                {
                    Sounds = [ElectricGuitar],
                    Riffs = ["m-m-m-m-m-m---m-", "--m-m-m-m-------"],
                    Low = 57, Level = new(0.5, 0.9), Rest = 0.25, Cut = new(1800, 3500),
                },
            ],
        ],
        Master = new() { Reverb = new(0.1, 0.35), Treble = new(3500, 9000), Density = new(0.5, 1.1), Hiss = new(0.0003, 0.003) },
    };
}
