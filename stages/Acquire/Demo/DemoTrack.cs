using System.Globalization;
using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>
/// One track of demo music. Everything about it follows from the seed, the collection, the genre and its number, and from no other track.
/// </summary>
/// <param name="Genre">The genre's name on disk.</param>
/// <param name="Style">How the genre is played.</param>
/// <param name="Number">Counts the tracks of the genre, from 0.</param>
internal sealed record DemoTrack(string Genre, GenreStyle Style, int Number)
{
    /// <summary>For instance <c>hip-hop.00003</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Style.Genre.ToLowerInvariant()}.{Number:D5}");

    /// <summary>PCM16 mono samples at <see cref="Clip.Rate"/>.</summary>
    public short[] Render(ulong seed, DemoCollection collection, double seconds)
    {
        var random = new SeededRandom(seed, collection.SeedOf(Id));
        var style = TrackStyle.Draw(Style, collection.Styles, random);
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
