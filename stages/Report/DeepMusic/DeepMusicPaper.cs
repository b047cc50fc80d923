namespace Reprise.Report.DeepMusic;

/// <summary>What the paper reports, apart from its tables, logs and matrices.</summary>
internal sealed record DeepMusicPaper(
    IReadOnlyList<string> Genres,
    string Sample,
    PaperDataset Dataset,
    PaperStopping Stopping,
    IReadOnlyDictionary<string, PaperModel> Models,
    IReadOnlyDictionary<string, PaperFigure> Figures) : Paper;

/// <summary>How many tracks the paper used.</summary>
internal sealed record PaperDataset(
    int Tracks,
    IReadOnlyDictionary<string, int> TracksPerGenre,
    int BalancedPerGenre,
    int Train,
    int Validation,
    int Test,
    int Segments);

/// <summary>The paper's early stopping on validation accuracy.</summary>
internal sealed record PaperStopping(double MinDelta, int Patience);

/// <summary>The single numbers reported for one model; accuracies and F1 as shares.</summary>
internal sealed record PaperModel(
    string Title,
    long Parameters,
    int EpochsRun,
    int? EpochsRunInText,
    double BestValAccuracy,
    double MinValLoss,
    double TestLoss,
    double TestAccuracy,
    double MacroF1);

/// <summary>What a figure of the paper shows.</summary>
/// <param name="Model">The model.</param>
/// <param name="Rule">Epoch of the vertical rule of a learning curve.</param>
/// <param name="Matrix">Name of the confusion matrix of a heat-map.</param>
internal sealed record PaperFigure(string Model, int? Rule, string? Matrix);
