namespace Reprise.Report;

/// <summary>The figures of single clips, as the papers draw them.</summary>
internal static class AudioFigures
{
    /// <summary>All of them, study by study in the papers' order.</summary>
    public static IReadOnlyList<AudioFigure> All { get; } =
    [
        new("deepmusic", "fig1", "Figure 1", "deepmusic", "spectrogram", "Spectrogram of a clip",
            "a clip of 30 s that the paper does not name",
            new(ColourMap.CoolWarm, "dB", "Hz", null)),
        new("deepmusic", "fig2", "Figure 2", "deepmusic", "mfcc", "MFCC of the same clip",
            "the paper's clip",
            new(ColourMap.CoolWarm, "σ", "", [])),
        new("deepmusic", "fig3", "Figure 3", "deepmusic", "timbre", "Timbre coefficients over time",
            "a picture that the paper takes from the manual of its analyser",
            new(ColourMap.Hot, "normalised", "Coefficient", [.. Enumerable.Range(1, 12).Select(number => new RowTick($"{number}", Row: number - 1))]) { Range = (0, 1) }),
        new("deepmusic", "fig4", "Figure 4", "deepmusic", "chroma", "Chroma of the same clip",
            "the paper's clip",
            new(ColourMap.CoolWarm, "strength", "Pitch class", [.. "C0 D2 E4 F5 G7 A9 B11".Split(' ').Select(tick => new RowTick(tick[..1], Row: int.Parse(tick[1..], System.Globalization.CultureInfo.InvariantCulture)))]) { Range = (0, 1) }),
        new("titus", "fig1", "Figure 1", "gtzan", "mel", "Mel spectrogram of a rock clip",
            "a rock clip of GTZAN whose number the paper does not give",
            new(ColourMap.Magma, "dB", "Hz", Hertz(512, 1024, 2048, 4096)) { Range = (-80, 0) }),
        new("fma_cnn", "nb00", "Notebook 00, figure", "fma", "log-mel-1", "Mel spectrogram of a track",
            "track 000002 of the Free Music Archive", LogMel),
        new("fma_cnn", "nb01-a", "Notebook 01, figure a", "fma", "log-mel-2", "Mel spectrogram of another track",
            "track 014579 of the Free Music Archive", LogMel),
        new("fma_cnn", "nb01-b", "Notebook 01, figure b", "fma", "window-2", "One window of that track",
            "window 3, 9.0 to 12.0 s, of track 014579", LogMel),
        new("msd_cnn", "mel", "Figure of mel power", "gtzan", "mel-wide", "Mel power spectrogram of a track",
            "a track of 61 s that is in none of the work's collections",
            new(ColourMap.Purples, "dB", "Hz", Hertz(0, 799.6, 1905.1, 4462.7, 10454)) { Range = (-80, 0), InMinutes = true }),
    ];

    private static MapStyle LogMel => new(ColourMap.Jet, "ln(1 + power)", "Mel band", [.. Enumerable.Range(0, 7).Select(tick => new RowTick($"{10 * tick}", Row: 10 * tick))]);

    /// <summary>The figures of one study that this build can draw, in the paper's order.</summary>
    public static IReadOnlyList<Figure> Of(string study, Exhibits exhibits, IReadOnlyList<TrackSource> sources) =>
        [.. All.Where(figure => figure.Study == study).Select(figure => Draw(figure, exhibits, sources)).OfType<Figure>()];

    private static Figure? Draw(AudioFigure figure, Exhibits exhibits, IReadOnlyList<TrackSource> sources) =>
        sources.FirstOrDefault(source => source.Collection == figure.Collection) is { } source ? figure.Draw(exhibits, source) : null;

    private static RowTick[] Hertz(params double[] frequencies) =>
        [.. frequencies.Select(frequency => new RowTick(frequency.ToString(System.Globalization.CultureInfo.InvariantCulture), Hertz: frequency))];
}
