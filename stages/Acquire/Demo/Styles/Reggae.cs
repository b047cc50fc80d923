using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Chords on the off-beats, the weight on the third beat, a bass that carries the song and leaves holes.</summary>
    private static GenreStyle Reggae => new()
    {
        Genre = "Reggae",
        Neighbours = ["Hip-Hop", "Hip-Hop", "Pop", "Disco"],
        Tempo = new(64, 98),
        Keys = [9, 2, 7, 0, 4, 5],
        Swing = new(0.5, 0.6),
        Looseness = new(0.004, 0.016),
        Grooves =
        [
            new("--------X-------", "--------X-------", "x-x-x-x-x-x-x-x-"),
            new("--------X-------", "--------X-----o-", "x-xxx-xxx-xxx-xx"),
            new("x-------X-------", "--------X-------", "--x---x---x---x-"),
            new("x---x---x---x---", "--------X-------", "x-x-x-x-x-x-x-x-"),
            new("x-----x---x-----", "----X-------X---", "x-x-x-x-x-x-x-x-"),
        ],
        Kit = new() { KickPitch = new(42, 58), KickDecay = new(0.3, 0.7), Click = new(0.03, 0.2), SnarePitch = new(220, 320), Shell = new(0.5, 0.9) },
        DrumLevel = new(0.5, 1),
        Progressions =
        [
            "i | bVII | i | bVII",
            "I | IV | I | IV",
            "i | iv | i | V",
            "I | V | vi | IV",
            "i7 | i7 | iv7 | iv7",
            "I | ii | I | ii",
        ],
        Band =
        [
            [
                new()
                {
                    Sounds = [ElectricBass, SubBass, SubBass],
                    Riffs = ["1---1-3-5-------", "--1-3-5---1-----", "1-1---5---3-1---", "--------1-3-5-1-"],
                    Low = 26, Level = new(0.9, 1.5), Gate = 0.7, Cut = new(1200, 3000),
                },
            ],
            [
                new()
                {
                    Sounds = [ElectricGuitar, MutedGuitar],
                    Riffs = ["----x-------x---", "--x---x---x---x-", "----x-x-----x-x-"],
                    Low = 50, Level = new(0.5, 0.9), Gate = 0.25, Strum = 0.005, Cut = new(3500, 7500),
                },
                new()
                {
                    Sounds = [Organ, Piano],
                    Riffs = ["--x---x---x---x-", "--xx--xx--xx--xx", "----x-------x---"],
                    Low = 55, Level = new(0.4, 0.8), Gate = 0.3, Cut = new(3000, 7000),
                },
            ],
            [
                new()
                {
                    Sounds = [Organ],
                    Riffs = ["--xo--xo--xo--xo", "x---------------"],
                    Low = 55, Level = new(0.2, 0.5), Chance = 0.6, Gate = 0.4,
                },
                new()
                {
                    Sounds = [Horn, Trumpet, Saxophone],
                    Riffs = ["M-m-----------m-", "x-----x---------"],
                    Low = 58, Level = new(0.25, 0.6), Chance = 0.5, Rest = 0.4,
                },
            ],
            [
                new()
                {
                    Sounds = [Singer, DeepSinger],
                    Riffs = ["--m-m-m-M-------", "M---m-m---m-m---", "m-m-m---M---m-m-"],
                    Low = 54, Level = new(0.6, 1.1), Rest = 0.25,
                },
                new()
                {
                    Sounds = [Rapper],
                    Riffs = ["m-mmm-m-mmm-m-m-", "--mmm-mmm-mmm-m-"],
                    Low = 47, Level = new(0.6, 1.1), Rest = 0.2, Gate = 0.75,
                },
            ],
        ],
        Master = new() { Reverb = new(0.08, 0.35), Treble = new(4000, 8500), Density = new(0.8, 1.6), Hiss = new(0.0004, 0.003) },
    };
}
