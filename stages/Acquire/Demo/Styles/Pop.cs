using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Four chords, bright synthesisers, a voice in front.</summary>
    private static GenreStyle Pop => new()
    {
        Genre = "Pop",
        Neighbours = ["Hip-Hop", "Hip-Hop", "Rock", "Country", "Disco", "Disco", "Electronic", "Folk"],
        Tempo = new(85, 132),
        Keys = [0, 7, 5, 2, 9, 8],
        Grooves =
        [
            new("x---x---x---x---", "----x-------x---", "--x---x---x---x-"),
            new("x-----x-x-------", "----X-------X---", "x-x-x-x-x-x-x-x-"),
            new("x---x---x---x---", "----X-------X---", "xxx-xxx-xxx-xxx-"),
            new("x-----x---x-----", "----X-------X---", "x-xxx-x-x-xxx-x-"),
            new("x------x--x-----", "------------X---", "x-x-x-x-x-x-x-x-"),
        ],
        Kit = new() { Click = new(0.1, 0.45), KickDecay = new(0.25, 0.6), Shell = new(0.05, 0.5), HatPitch = new(7000, 9800) },
        DrumLevel = new(0.5, 1),
        Progressions =
        [
            "I | V | vi | IV",
            "vi | IV | I | V",
            "I | vi | IV | V",
            "IV | V | vi | I",
            "i | bVI | bIII | bVII",
        ],
        Band =
        [
            [
                new()
                {
                    Sounds = [SynthBass, ElectricBass],
                    Riffs = ["1---1---1---1---", "1-----1---1-----", "--1---1---1---1-", "1-1-1-1-1-1-1-1-"],
                    Low = 30, Level = new(0.6, 1.1),
                },
                new()
                {
                    Sounds = [SubBass],
                    Riffs = ["1---------------", "1-----1---1-----"],
                    Low = 28, Level = new(0.6, 1.1),
                },
            ],
            [
                new()
                {
                    Sounds = [SynthPad, ElectricPiano, Piano],
                    Riffs = ["x---------------", "x-----x---x-----", "x---x---x---x---"],
                    Low = 55, Level = new(0.5, 0.9),
                },
                new()
                {
                    Sounds = [SteelStringGuitar, ElectricGuitar],
                    Riffs = ["x---x-xxx---x-xx", "1-5-8-5-3-5-8-5-"],
                    Low = 48, Level = new(0.5, 0.9), Strum = 0.007, Cut = new(5000, 9500),
                },
            ],
            [
                new()
                {
                    Sounds = [SynthLead, Bell],
                    Riffs = ["8-5-3-5-8-5-3-5-", "8535853585358535", "m---m---m-m-----"],
                    Low = 67, Level = new(0.2, 0.6), Chance = 0.65, Gate = 0.6,
                },
                new()
                {
                    Sounds = [Strings, SynthPad],
                    Riffs = ["x---------------"],
                    Low = 60, Level = new(0.2, 0.6), Chance = 0.6,
                },
            ],
            [
                new()
                {
                    Sounds = [Singer],
                    Riffs = ["M---m-m-m-m-M---", "m-m-m-m-m-m-M---", "--m-m-m-M---m-m-"],
                    Low = 58, Level = new(0.7, 1.2), Rest = 0.15, Cut = new(6500, 10000),
                },
                new()
                {
                    Sounds = [SynthLead],
                    Riffs = ["m-m-M---m-m-M---"],
                    Low = 64, Level = new(0.4, 0.8), Rest = 0.2,
                },
            ],
        ],
        Master = new() { Reverb = new(0.05, 0.2), Treble = new(7000, 10800), Density = new(1.1, 2.2) },
    };
}
