using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Strummed steel strings, a two-beat bass, a fiddle or a steel guitar beside the voice.</summary>
    private static GenreStyle Country => new()
    {
        Genre = "Country",
        Neighbours = ["Rock", "Rock", "Pop", "Blues"],
        Tempo = new(75, 140),
        Keys = [7, 0, 2, 9, 4],
        Swing = new(0.5, 0.6),
        Grooves =
        [
            new("x-------x-------", "----x-------x---", "x-x-x-x-x-x-x-x-"),
            new("x-------x-------", "--x---x---x---x-"),
            new("x---x---x---x---", "--o---o---o---o-", "--x---x---x---x-"),
            new("x-----------", "----o---o---", "x-x-x-x-x-x-"),
            new("x-----x-x-------", "----X-------X---", "x-x-x-x-x-x-x-x-"),
            Groove.Silent(4),
        ],
        Kit = new() { Click = new(0.05, 0.25), Shell = new(0.2, 0.5) },
        DrumLevel = new(0.45, 0.85),
        Progressions =
        [
            "I | I | IV | I | I | I | V | V",
            "I | IV | V | I",
            "I | V | IV | I",
            "I | I | V | V | V | V | I | I",
            "I | vi | IV | V",
        ],
        Band =
        [
            [
                new()
                {
                    Sounds = [ElectricBass, UprightBass],
                    Riffs = ["1-------5-------", "1---1---5---5---", "1-------5-----a-"],
                    Low = 28, Level = new(0.6, 1),
                },
            ],
            [
                new()
                {
                    Sounds = [SteelStringGuitar],
                    Riffs = ["--x---x---x---x-", "x---x-x---x-x-x-", "X---x-xxX---x-x-", "x-x-x-x-x-x-x-x-"],
                    Low = 45, Level = new(0.6, 1.1), Strum = 0.009,
                },
                new()
                {
                    Sounds = [ElectricGuitar],
                    Riffs = ["--x---x---x---x-", "x-x-x-x-x-x-x-x-"],
                    Low = 43, Level = new(0.5, 1), Strum = 0.006, Drive = new(0.5, 2), Cut = new(3500, 7000),
                },
            ],
            [
                new()
                {
                    Sounds = [Banjo],
                    Riffs = ["1358353813583538", "1-358-351-358-35"],
                    Low = 55, Level = new(0.3, 0.7), Chance = 0.6,
                },
                new()
                {
                    Sounds = [SteelGuitar],
                    Riffs = ["M-------m-------", "----M---m-------"],
                    Low = 60, Level = new(0.3, 0.7), Chance = 0.6, Rest = 0.3,
                },
                new()
                {
                    Sounds = [Piano],
                    Riffs = ["--x---x---x---x-", "x-------x-------"],
                    Low = 57, Level = new(0.3, 0.6), Chance = 0.5, Gate = 0.6,
                },
            ],
            [
                new()
                {
                    Sounds = [Singer, DeepSinger],
                    Riffs = ["M---m-m-m---M---", "m-m-m-m-M-------", "--m-m-m-m---M---"],
                    Low = 53, Level = new(0.7, 1.1), Rest = 0.2,
                },
                new()
                {
                    Sounds = [Fiddle, SteelGuitar, Harmonica],
                    Riffs = ["m-m-M---m-m-M---", "m-m-m-m-m-m-m-m-"],
                    Low = 62, Level = new(0.4, 0.8), Rest = 0.2,
                },
            ],
        ],
        Master = new() { Reverb = new(0.04, 0.2), Treble = new(5500, 10000), Density = new(0.9, 1.7) },
    };
}
