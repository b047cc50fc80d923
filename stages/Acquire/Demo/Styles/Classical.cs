using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Strings, winds or a piano in a hall, without drums.</summary>
    private static GenreStyle Classical => new()
    {
        Genre = "Classical",
        Neighbours = ["Jazz", "Pop"],
        Tempo = new(55, 150),
        Keys = [0, 2, 7, 5, 10, 9, 4, 3],
        Looseness = new(0.01, 0.03),
        Grooves = [Groove.Silent(4), Groove.Silent(3)],
        DrumLevel = new(0, 0),
        Progressions =
        [
            "I | IV | V | I",
            "I | V | vi | iii | IV | I | IV | V",
            "i | iv | V | i | bVI | iv | V | V",
            "I | vi | ii | V7",
            "i | V | i | iv V | i | bIII | iv | V",
            "I V | vi IV | ii V | I",
        ],
        MajorScale = [0, 2, 4, 5, 7, 9, 11],
        MinorScale = [0, 2, 3, 5, 7, 8, 11],
        Band =
        [
            [
                new()
                {
                    Sounds = [Strings, Horn],
                    Riffs = ["1---------------", "1-------5-------", "1---5---8---5---"],
                    Low = 36, Level = new(0.4, 0.9), Chance = 0.85, Gate = 1,
                },
                new()
                {
                    Sounds = [Piano],
                    Riffs = ["1-5-8-5-1-5-8-5-", "1---5---1---5---"],
                    Low = 36, Level = new(0.5, 0.9),
                },
            ],
            [
                new()
                {
                    Sounds = [Strings, Strings, Horn],
                    Riffs = ["x---------------", "x-------x-------", "x---x---x---x---"],
                    Low = 52, Level = new(0.4, 0.9), Gate = 1,
                },
                new()
                {
                    Sounds = [Harp, Piano, NylonGuitar],
                    Riffs = ["1-3-5-3-1-3-5-3-", "1-3-5-8-5-3-5-3-", "--5-3-5-1-5-3-5-"],
                    Low = 55, Level = new(0.5, 0.9),
                },
            ],
            [
                new()
                {
                    Sounds = [Flute, Clarinet, Horn],
                    Riffs = ["M-------m-------", "----m---m---m---"],
                    Low = 67, Level = new(0.3, 0.6), Chance = 0.5, Rest = 0.3,
                },
            ],
            [
                new()
                {
                    Sounds = [Fiddle, Strings],
                    Riffs = ["M---m---m-m-m---", "M-------m---m---", "m-m-m-m-m-m-m-m-"],
                    Low = 64, Level = new(0.4, 0.9), Rest = 0.1,
                },
                new()
                {
                    Sounds = [Piano],
                    Riffs = ["M---m-m-M---m---", "m-m-m-m-m-m-m-m-"],
                    Low = 67, Level = new(0.5, 0.9), Rest = 0.1,
                },
                new()
                {
                    Sounds = [Flute, Clarinet, Trumpet],
                    Riffs = ["M---m---m-m-m---", "M-----m-M-------"],
                    Low = 67, Level = new(0.3, 0.8), Rest = 0.15,
                },
            ],
        ],
        Master = new()
        {
            Reverb = new(0.2, 0.6),
            Treble = new(3500, 9000),
            Density = new(0.4, 0.9),
            Peak = new(0.3, 0.95),
            Hiss = new(0.0002, 0.002),
        },
    };
}
