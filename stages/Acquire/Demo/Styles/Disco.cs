using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Four to the floor, open hats between, a bass in octaves, strings above: pop of its day with the dance floor in mind.</summary>
    private static GenreStyle Disco => new()
    {
        Genre = "Disco",
        Neighbours = ["Pop", "Pop", "Hip-Hop", "Rock"],
        Tempo = new(104, 134),
        Keys = [0, 5, 7, 9, 10, 2],
        Grooves =
        [
            new("x---x---x---x---", "----X-------X---", "x-x-x-x-x-x-x-x-", "--x---x---x---x-"),
            new("x---x---x---x---", "----x-------x---", "xxxxxxxxxxxxxxxx"),
            new("x---x---x---x---", "----X-------X--o", "--X---X---X---X-"),
            new("x---x---x---x-x-", "----x-------x---", "xox-xox-xox-xox-"),
        ],
        Kit = new() { Click = new(0.1, 0.35), KickDecay = new(0.2, 0.4), Shell = new(0.15, 0.5), CymbalDecay = new(0.12, 0.35) },
        DrumLevel = new(0.6, 1.05),
        Progressions =
        [
            "i7 | iv7 | bVII | bIIImaj7",
            "ii7 | V7 | Imaj7 | vi7",
            "i | bVII | bVI | V7",
            "I | V | vi | IV",
            "i7 | i7 | iv7 | iv7",
        ],
        Band =
        [
            [
                new()
                {
                    Sounds = [ElectricBass, SynthBass],
                    Riffs = ["1-8-1-8-1-8-1-8-", "1-1818-81-1818-8", "1---1-8-1-5-7-8-", "1-8-1-8-5-8-7-a-"],
                    Low = 29, Level = new(0.7, 1.2),
                },
            ],
            [
                new()
                {
                    Sounds = [ElectricGuitar, MutedGuitar],
                    Riffs = ["--xx--x---xx--x-", "x-xxx-xxx-xxx-xx", "----x-xx----x-xx"],
                    Low = 52, Level = new(0.4, 0.8), Gate = 0.4, Strum = 0.004, Cut = new(4500, 8500),
                },
                new()
                {
                    Sounds = [ElectricPiano, Piano],
                    Riffs = ["x--x--x---x-x---", "--x---x---x---x-", "x-------x-x-----"],
                    Low = 55, Level = new(0.4, 0.8), Gate = 0.6,
                },
            ],
            [
                new()
                {
                    Sounds = [Strings],
                    Riffs = ["x---------------", "8-7-5-3-8-7-5-3-", "----m-m-M-------"],
                    Low = 64, Level = new(0.3, 0.8), Chance = 0.75,
                },
                new()
                {
                    Sounds = [Trumpet, Horn],
                    Riffs = ["------x-x-------", "x-x-----------x-"],
                    Low = 60, Level = new(0.25, 0.6), Chance = 0.5, Gate = 0.5,
                },
            ],
            [
                new()
                {
                    Sounds = [Singer],
                    Riffs = ["M---m-m-M---m---", "m-m-m-m-m-m-M---", "--m-m-m-M-------"],
                    Low = 59, Level = new(0.6, 1.1), Rest = 0.2, Cut = new(5000, 9000),
                },
                new()
                {
                    Sounds = [Strings, SynthLead],
                    Riffs = ["m-m-M---m-m-M---", "M-------m-m-m-m-"],
                    Low = 66, Level = new(0.4, 0.8), Rest = 0.2,
                },
            ],
        ],
        Master = new() { Reverb = new(0.06, 0.2), Treble = new(5000, 9500), Density = new(0.9, 1.7), Hiss = new(0.0003, 0.002) },
    };
}
