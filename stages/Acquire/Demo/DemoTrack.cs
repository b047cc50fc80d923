using System.Globalization;
using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>Makes one track of demo music. Everything about it follows from the seed, the genre and its number, and from no other track.</summary>
internal static class DemoTrack
{
    private static readonly Dictionary<string, GenreStyle> Styles = GenreStyles.All.ToDictionary(style => style.Genre);

    public static string Id(string genre, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{genre.ToLowerInvariant()}.{number:D5}");

    /// <summary>PCM16 mono samples at <see cref="Clip.Rate"/>.</summary>
    public static short[] Render(ulong seed, string genre, int number, double seconds)
    {
        var random = new SeededRandom(seed, Id(genre, number));
        var style = TrackStyle.Draw(Styles[genre], Styles, random);
        var mix = new float[Clip.Samples(seconds)];
        var time = new Timeline(style, mix.Length, random);

        Percussion.Play(style, time, mix, random);
        foreach (var part in style.Parts) Play(part, style, time, mix, random);

        return MasterDesk.Finish(mix, style.Master, random);
    }

    private static void Play(Part part, TrackStyle style, Timeline time, float[] mix, SeededRandom random)
    {
        var bus = new float[mix.Length];
        var instrument = random.Pick(part.Sounds).Vary(random);
        var fromBar = random.Chance(0.15) ? random.NextInt(3) : 0; // some players wait for their entry

        foreach (var note in new Score(time, style, part, random).Write(fromBar)) instrument.Play(note, bus, random);

        Amplifier.Process(bus, part, random);
        for (var i = 0; i < mix.Length; i++) mix[i] += bus[i];
    }
}
