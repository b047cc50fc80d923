using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>A picked guitar and a voice in a small room, a fiddle or a flute beside them; drums are rare.</summary>
    private static GenreStyle Folk => new()
    {
        Genre = "Folk",
        Neighbours = ["Country", "Country", "International", "International", "Pop", "Instrumental", "Rock"],
        Tempo = new(66, 128),
        Keys = [7, 0, 2, 9, 4, 5],
        Swing = new(0.5, 0.56),
        Looseness = new(0.006, 0.022),
        Grooves =
        [
            Groove.Silent(4),
            Groove.Silent(4),
            Groove.Silent(3),
            new("x-------x-------", "", "--o---o---o---o-"),
            new("x-----x-x-------", "----o-------o---", "x-x-x-x-x-x-x-x-"),
        ],
        Kit = new() { Click = new(0.02, 0.15), Shell = new(0.2, 0.5), HatPitch = new(5500, 8000) },
        DrumLevel = new(0.25, 0.65),
        Progressions =
        [
            "I | IV | I | V",
            "I | V | vi | IV",
            "i | bVII | i | bVII",
            "I | I | IV | V",
            "i | bIII | bVII | iv",
            "I | iii | IV | I",
        ],
        MinorScale = [0, 2, 3, 5, 7, 9, 10],
        Band =
        [
            [
                new()
                {
                    Sounds = [UprightBass, NylonGuitar],
                    Riffs = ["1-------5-------", "1---------------", "1-----1-5-------"],
                    Low = 33, Level = new(0.3, 0.8), Chance = 0.6,
                },
            ],
            [
                new()
                {
                    Sounds = [NylonGuitar, SteelStringGuitar],
                    Riffs = ["1-5-8-5-3-5-8-5-", "1-358-531-358-53", "1---5-8-3---5-8-"],
                    Low = 45, Level = new(0.7, 1.2),
                },
                new()
                {
                    Sounds = [SteelStringGuitar],
                    Riffs = ["x---x-x---x-x-x-", "X---x---X---x-x-", "x-xxx-xxx-xxx-xx"],
                    Low = 45, Level = new(0.6, 1.1), Strum = 0.012,
                },
            ],
            [
                new()
                {
                    Sounds = [Banjo, Harp],
                    Riffs = ["1-358-351-358-35", "8-5-3-5-8-5-3-5-"],
                    Low = 57, Level = new(0.25, 0.6), Chance = 0.35,
                },
                new()
                {
                    Sounds = [Fiddle, Flute, Harmonica],
                    Riffs = ["M-------m-------", "----m-m-M-------"],
                    Low = 64, Level = new(0.3, 0.7), Chance = 0.5, Rest = 0.35,
                },
            ],
            [
                new()
                {
                    Sounds = [Singer, DeepSinger, Singer],
                    Riffs = ["M---m---m-m-M---", "m-m-m---M-------", "--m-m-m-M---m---"],
                    Low = 54, Level = new(0.7, 1.2), Rest = 0.2,
                },
                new()
                {
                    Sounds = [Fiddle, Flute],
                    Riffs = ["m-m-m-m-M---m---", "M---m-m-m-m-M---"],
                    Low = 62, Level = new(0.5, 0.9), Rest = 0.2,
                },
            ],
        ],
        Master = new() { Reverb = new(0.05, 0.25), Treble = new(4500, 9500), Density = new(0.6, 1.2), Hiss = new(0.0004, 0.004) },
    };
}
