using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Twelve bars, a shuffle, a guitar that answers the voice.</summary>
    private static GenreStyle Blues => new()
    {
        Genre = "Blues",
        Neighbours = ["Jazz", "Jazz", "Rock"],
        Tempo = new(62, 130),
        Keys = [4, 9, 7, 0, 10],
        Swing = new(0.58, 0.68),
        Looseness = new(0.006, 0.02),
        Grooves =
        [
            new("x-------x-------", "----x-------x---", "x-x-x-x-x-x-x-x-"),
            new("x-----x-x-----x-", "----x-------x---", "x-o-x-o-x-o-x-o-"),
            new("x-----x-x-------", "----x-------x--o", "", "x-x-x-x-x-x-x-x-"),
            Groove.Silent(4),
        ],
        Kit = new() { Click = new(0.05, 0.2), HatPitch = new(5500, 8000) },
        DrumLevel = new(0.35, 0.75),
        Progressions =
        [
            "I7 | I7 | I7 | I7 | IV7 | IV7 | I7 | I7 | V7 | IV7 | I7 | V7",
            "I7 | IV7 | I7 | I7 | IV7 | IV7 | I7 | I7 | V7 | IV7 | I7 | V7",
            "i7 | i7 | i7 | i7 | iv7 | iv7 | i7 | i7 | bVI7 | V7 | i7 | V7",
            "I7 | V7 | IV7 | IV7 | I7 | V7 | I7 | V7",
        ],
        MajorScale = [0, 3, 4, 5, 7, 10],
        MinorScale = [0, 3, 5, 6, 7, 10],
        Band =
        [
            [
                new()
                {
                    Sounds = [ElectricBass, UprightBass],
                    Riffs = ["1---3---5---6---", "1-----1-5-----5-", "1---1---5---a---"],
                    Low = 28, Level = new(0.7, 1.1),
                },
            ],
            [
                new()
                {
                    Sounds = [ElectricGuitar, SteelStringGuitar],
                    Riffs = ["x-x-x-x-x-x-x-x-", "--x-----x-x-----", "x---x---x---x---"],
                    Low = 45, Level = new(0.5, 0.9), Gate = 0.6, Strum = 0.012, Drive = new(0.4, 1.6), Cut = new(2500, 5000),
                },
                new()
                {
                    Sounds = [Piano, Organ],
                    Riffs = ["x---x-x---x-x---", "--x---x---x---x-"],
                    Low = 52, Level = new(0.4, 0.8), Gate = 0.7,
                },
            ],
            [
                new()
                {
                    Sounds = [Organ, Piano, Horn],
                    Riffs = ["X---------------", "--x-------x-----"],
                    Low = 55, Level = new(0.2, 0.5), Chance = 0.4,
                },
            ],
            [
                new()
                {
                    Sounds = [ElectricGuitar],
                    Riffs = ["m-m---m-m-m-M---", "--m-m-m-M-------", "M-----m-m---m---"],
                    Low = 57, Level = new(0.5, 1), Rest = 0.25, Drive = new(1, 3.5), Cut = new(2500, 4500),
                },
                new()
                {
                    Sounds = [Harmonica, Saxophone],
                    Riffs = ["M-----m-m-------", "m-m-M---m-m-M---"],
                    Low = 60, Level = new(0.4, 0.8), Rest = 0.3, Cut = new(3500, 6500),
                },
                new()
                {
                    Sounds = [DeepSinger, Shouter, Singer],
                    Riffs = ["M---m-m-M-------", "m-m-m-m-M-------"],
                    Low = 50, Level = new(0.6, 1.1), Rest = 0.25,
                },
            ],
        ],
        Master = new() { Reverb = new(0.08, 0.3), Treble = new(3000, 8000), Density = new(0.6, 1.3), Hiss = new(0.0005, 0.004) },
    };
}
