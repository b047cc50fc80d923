namespace Reprise.Report.DeepMusic;

/// <summary>The published numbers and our runs on the sample they are compared on.</summary>
internal sealed record DeepMusicResults(PaperFolder<DeepMusicPaper> Published, StudyRuns Runs, Comparability Comparability)
{
    public DeepMusicPaper Paper => Published.Paper;

    public double Confidence => Runs.Settings.Confidence;

    /// <summary>The sample of the paper's tables; where this build leaves it out, its first one.</summary>
    public string Sample => Runs.Settings.Samples.Contains(Paper.Sample) ? Paper.Sample : Runs.Settings.Samples[0];

    /// <summary>Whether rows of the paper and of ours mean the same genres.</summary>
    public bool SameGenres => Runs.Genres.SequenceEqual(Paper.Genres, GenreNames.Comparer);

    /// <summary>What our runs call a genre of the paper; only where <see cref="SameGenres"/>.</summary>
    public string OurName(string genre) => Runs.Genres.First(ours => GenreNames.Comparer.Equals(ours, genre));

    /// <summary>Our runs of a model on <see cref="Sample"/>, one for each seed.</summary>
    public IReadOnlyList<TrainedModel> Of(string model) => Runs.Of(model, Sample);

    /// <summary>How many runs stand behind our numbers, for notes.</summary>
    public string Seeds => Runs.Settings.SeedsInWords;

    /// <summary>What every table of ours on <see cref="Sample"/> says below itself.</summary>
    public string Spread => $"Ours: {Sample} sample, {Summary}";

    /// <summary>How our numbers summarise the runs.</summary>
    public string Summary => Runs.Settings.Summary;
}
