using System.Text.Json;

namespace Reprise.Report;

/// <summary>What a paper reports, apart from its tables, logs and matrices: the file <c>paper.json</c>.</summary>
internal sealed record Paper(
    string Id,
    string Short,
    string Title,
    IReadOnlyList<string> Authors,
    int Year,
    string Where,
    string Doi,
    IReadOnlyList<string> Genres,
    string Sample,
    PaperDataset Dataset,
    PaperStopping Stopping,
    IReadOnlyDictionary<string, PaperModel> Models,
    IReadOnlyDictionary<string, PaperFigure> Figures,
    IReadOnlyDictionary<string, JsonElement> Params,
    IReadOnlyList<PaperStatement> Statements,
    string Licence);

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

/// <summary>Something the paper's text says (or leaves out) that can be held against its own artefacts.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Says">What the paper says.</param>
/// <param name="Check">Name of the computation that tests it, or null.</param>
/// <param name="Documented">What is known from elsewhere where nothing can be computed, or null.</param>
internal sealed record PaperStatement(string Topic, string Says, string? Check, string? Documented);
