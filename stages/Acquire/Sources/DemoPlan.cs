using Reprise.Acquire.Demo;
using Reprise.Acquire.Msd;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>What the demo will make, after all that was asked for has been found possible.</summary>
/// <param name="Collection">Which genres borrow from each other.</param>
/// <param name="Layout">How the tracks are written.</param>
/// <param name="Ending">Of the sound files, with the dot; empty where there is no sound.</param>
/// <param name="Seed">All music follows from it.</param>
/// <param name="ClipSeconds">Length of a track.</param>
/// <param name="Tracks">In the order of their genres and numbers.</param>
internal sealed record DemoPlan(
    DemoCollection Collection, DemoLayout Layout, string Ending, ulong Seed, double ClipSeconds, IReadOnlyList<DemoTrack> Tracks)
{
    /// <summary>Makes a plan of the params.</summary>
    /// <exception cref="StageException">Layout, format and genres do not fit together: everything that does not, at once.</exception>
    public static DemoPlan Of(StageRun run)
    {
        var (key, options) = (run.DemoKey(), run.Params<DemoOptions>(run.DemoKey()));
        var errors = new List<StageError>();
        var layout = LayoutOf(run, options.Layout);
        var format = options.Format;
        var genres = options.TracksPerGenre.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();

        if (layout is null) Refuse(Codes.DemoLayout, "layout", $"There is no layout '{options.Layout}'. Choose from {string.Join(", ", DemoLayout.Names)}.");
        if (layout is { Formats: { Count: > 0 } formats } && format is not null && !formats.Contains(format))
            Refuse(Codes.DemoLayout, "format", $"Layout {layout.Name} has no files of format '{format}'. Choose {string.Join(" or ", formats)}.");

        foreach (var (genre, tracks) in genres)
        {
            var style = GenreStyles.Find(genre);
            if (style is null) Refuse(Codes.DemoGenre, $"tracks_per_genre.{genre}", $"The demo cannot play '{genre}'. Choose from {string.Join(", ", GenreStyles.All.Select(known => known.Genre))}.");
            else if (genres.First(pair => GenreStyles.Find(pair.Key) == style).Key is var first && first != genre)
                Refuse(Codes.DemoGenre, $"tracks_per_genre.{genre}", $"'{genre}' and '{first}' are one genre. Keep one of them.");
            else if (layout?.Refusal(genre, tracks) is { } refusal) Refuse(Codes.DemoGenre, $"tracks_per_genre.{genre}", refusal);
        }

        if (errors.Count > 0) throw new StageException(errors);

        return new DemoPlan(
            DemoCollection.Named(run.Collection()),
            layout!,
            layout!.Formats.Count == 0 ? "" : $".{format ?? layout.Formats[0]}",
            run.Params<ulong>(DemoOptions.SeedKey),
            options.ClipSeconds,
            [.. genres.SelectMany(pair => Enumerable.Range(0, pair.Value).Select(number => new DemoTrack(pair.Key, GenreStyles.Find(pair.Key)!, number)))]);

        void Refuse(string code, string param, string message) => errors.Add(new StageError(code, run.Locate($"{key}.{param}"), message));
    }

    private static DemoLayout? LayoutOf(StageRun run, string name) => name switch
    {
        "audio" => new AudioLayout(),
        "analysis" => new AnalysisLayout(),
        "msd" => new MsdDemoLayout(run.Params<MsdOptions>(MsdOptions.Key)),
        "gtzan" => new GtzanLayout(),
        "fma" => new FmaLayout(),
        _ => null,
    };
}
