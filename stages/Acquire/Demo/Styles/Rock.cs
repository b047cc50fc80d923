using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>A backbeat and guitars at the edge of distortion.</summary>
    private static GenreStyle Rock => new()
    {
        Genre = "Rock",
        Neighbours = ["Metal", "Metal", "Country", "Pop", "Experimental", "Folk"],
        Tempo = new(90, 165),
        Keys = [4, 9, 2, 7],
        Grooves =
        [
            new("x-------x-x-----", "----X-------X---", "x-x-x-x-x-x-x-x-"),
            new("x-----x-x-------", "----X-------X---", "x-x-x-x-x-x-x-x-"),
            new("x---x---x---x---", "----X-------X---", "x-x-x-x-x-x-x-x-"),
            new("x--x--x-x-x-----", "----X-------X--o", "", "x---x---x---x---"),
        ],
        Kit = new() { Click = new(0.15, 0.45), SnareDecay = new(0.2, 0.4) },
        DrumLevel = new(0.55, 1),
        Progressions =
        [
            "I | bVII | IV | I",
            "I5 | IV5 | V5 | IV5",
            "i5 | bVII5 | bVI5 | bVII5",
            "I | V | vi | IV",
            "I5 | I5 | bIII5 | IV5",
        ],
        MajorScale = [0, 2, 4, 7, 9, 10],
        Band =
        [
            [
                new()
                {
                    Sounds = [ElectricBass],
                    Riffs = ["1-1-1-1-1-1-1-1-", "1---1-1-1---5-1-", "1-----1-1---1---"],
                    Low = 28, Level = new(0.7, 1.1), Drive = new(0, 0.8), Cut = new(1500, 4000),
                },
            ],
            [
                new()
                {
                    Sounds = [ElectricGuitar],
                    Riffs = ["x-x-x-x-x-x-x-x-", "X---x-x-X-x---x-", "X-------X-------", "x--x--x-x--x--x-"],
                    Low = 40, Level = new(0.7, 1.2), Strum = 0.005, RootPosition = true, Drive = new(0.8, 4), Cut = new(2600, 5200),
                },
            ],
            [
                new()
                {
                    Sounds = [ElectricGuitar, SteelStringGuitar],
                    Riffs = ["1-5-8-5-1-5-8-5-", "x---x-x-x---x-x-"],
                    Low = 52, Level = new(0.3, 0.7), Chance = 0.6, Strum = 0.006, Drive = new(0.3, 2), Cut = new(3000, 6000),
                },
                new()
                {
                    Sounds = [Organ, Piano],
                    Riffs = ["x---------------", "x---x---x---x---"],
                    Low = 55, Level = new(0.2, 0.5), Chance = 0.4,
                },
            ],
            [
                new()
                {
                    Sounds = [Singer, Shouter, Shouter],
                    Riffs = ["M---m-m-M---m---", "m-m-m-m-M-------", "--m-m-m-M---m-m-"],
                    Low = 55, Level = new(0.6, 1.1), Rest = 0.2,
                },
                new()
                {
                    Sounds = [ElectricGuitar],
                    Riffs = ["m-m-M---m-m-M---", "m-m-m-m-m-m-M---"],
                    Low = 60, Level = new(0.5, 0.9), Rest = 0.15, Drive = new(2.5, 7), Cut = new(3000, 5000),
                },
            ],
        ],
        Master = new() { Reverb = new(0.03, 0.18), Treble = new(5500, 10000), Density = new(1, 2) },
    };
}
