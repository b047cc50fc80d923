using static Reprise.Acquire.Demo.Orchestra;

namespace Reprise.Acquire.Demo;

internal static partial class GenreStyles
{
    /// <summary>Low power chords under heavy distortion, a double kick, a growl.</summary>
    private static GenreStyle Metal => new()
    {
        Genre = "Metal",
        Neighbours = ["Rock"],
        Tempo = new(95, 195),
        Keys = [4, 2, 0, 11],
        Grooves =
        [
            new("xxxxxxxxxxxxxxxx", "----X-------X---", "", "x---x---x---x---"),
            new("x-x-x-x-x-x-x-x-", "----X-------X---", "x---x---x---x---"),
            new("x-xxx-xxx-xxx-xx", "--------X-------", "", "x---x---x---x---"),
            new("x-x-x-x-x-x-x-x-", "-x-x-x-x-x-x-x-x", "", "x---x---x---x---"),
            new("x-------x-x-----", "----X-------X---", "x-x-x-x-x-x-x-x-"),
        ],
        Kit = new() { Click = new(0.35, 0.9), KickDecay = new(0.15, 0.3), SnareDecay = new(0.18, 0.35), CymbalDecay = new(1, 2.2) },
        DrumLevel = new(0.6, 1.1),
        Progressions =
        [
            "i5 | bVI5 | bVII5 | i5",
            "i5 | bII5 | i5 | bII5",
            "i5 | i5 | bIII5 | bII5",
            "i5 | bVII5 | bVI5 | V5",
            "i5 bII5 | i5 bIII5 | i5 bII5 | bVI5 bVII5",
        ],
        MinorScale = [0, 1, 3, 5, 7, 8, 10],
        Band =
        [
            [
                new()
                {
                    Sounds = [ElectricBass],
                    Riffs = ["1-1-1-1-1-1-1-1-", "1111111111111111", "1-111-111-111-11"],
                    Low = 28, Level = new(0.6, 1), Drive = new(0.5, 2.5), Cut = new(1500, 4000),
                },
            ],
            [
                new()
                {
                    Sounds = [MutedGuitar, MutedGuitar, ElectricGuitar],
                    Riffs = ["xxxxxxxxxxxxxxxx", "x-xxx-xxx-xxx-xx", "X-xxX-xxX-x-X-x-", "xx-xx-xxxx-xx-xx"],
                    Low = 36, Level = new(0.8, 1.3), RootPosition = true, Drive = new(5, 16), Cut = new(2800, 5200),
                },
                new()
                {
                    Sounds = [ElectricGuitar],
                    Riffs = ["X-------X-------", "x-x-x-x-x-x-x-x-", "X---X---X-x-X-x-"],
                    Low = 38, Level = new(0.8, 1.3), RootPosition = true, Drive = new(4, 14), Cut = new(2800, 5200),
                },
            ],
            [
                new()
                {
                    Sounds = [ElectricGuitar],
                    Riffs = ["X---------------", "1-5-8-5-1-5-8-5-", "8-5-8-7-8-5-8-7-"],
                    Low = 52, Level = new(0.3, 0.8), Chance = 0.6, Drive = new(3, 10), Cut = new(3000, 5500),
                },
                new()
                {
                    Sounds = [SynthPad, Strings],
                    Riffs = ["x---------------"],
                    Low = 55, Level = new(0.2, 0.4), Chance = 0.3,
                },
            ],
            [
                new()
                {
                    Sounds = [Growler, Growler, Shouter],
                    Riffs = ["M---m-m-M---m---", "m-m-m-m-M-------", "M-------m---M---"],
                    Low = 45, Level = new(0.5, 1), Rest = 0.25,
                },
                new()
                {
                    Sounds = [ElectricGuitar],
                    Riffs = ["mmmmmmmmmmmmmmmm", "m-m-m-m-mmmmM---", "m-m-M---m-m-M---"],
                    Low = 62, Level = new(0.5, 0.9), Rest = 0.1, Drive = new(5, 12), Cut = new(3200, 5500),
                },
            ],
        ],
        Master = new() { Reverb = new(0.02, 0.15), Treble = new(6000, 10500), Density = new(1.3, 2.6) },
    };
}
