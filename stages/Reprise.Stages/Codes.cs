namespace Reprise;

/// <summary>Every error code of the project. A code is never reused; the next free number stands at the end of its band.</summary>
public static class Codes
{
    // 1xxx: the pipeline's declaration. Next free: REPRO1001.

    // 2xxx: params.yaml. Next free: REPRO2001.

    // 3xxx: inputs. Next free: REPRO3008.

    /// <summary>A .npy or .npz file is missing or cannot be read.</summary>
    public const string BrokenArray = "REPRO3001";

    /// <summary>An .npz file lacks an array a stage needs.</summary>
    public const string MissingArray = "REPRO3002";

    /// <summary>An array has another type or order than a stage needs.</summary>
    public const string ArrayType = "REPRO3003";

    /// <summary>A CSV or JSON file between two stages is missing or cannot be read.</summary>
    public const string BrokenTable = "REPRO3004";

    /// <summary>The folder of a real data source is missing, empty or not named.</summary>
    public const string SourceFolder = "REPRO3005";

    /// <summary>A file of a data source is not what its name says, or is damaged.</summary>
    public const string UnreadableInput = "REPRO3006";

    /// <summary>A data source has too few genres, or a genre has too few tracks.</summary>
    public const string TooFewTracks = "REPRO3007";

    // 31xx: audio files and analyses. Next free: REPRO3108.

    /// <summary>An audio file has no bytes.</summary>
    public const string AudioEmpty = "REPRO3101";

    /// <summary>A file among the tracks is not audio, whatever its name says.</summary>
    public const string NotAudio = "REPRO3102";

    /// <summary>An audio file has a header but no samples.</summary>
    public const string AudioWithoutSamples = "REPRO3103";

    /// <summary>An audio file is shorter than its header declares.</summary>
    public const string AudioTruncated = "REPRO3104";

    /// <summary>An audio file holds infinities or NaN.</summary>
    public const string AudioNotFinite = "REPRO3105";

    /// <summary>An audio file cannot be opened, for instance for its permissions.</summary>
    public const string AudioUnreadable = "REPRO3106";

    /// <summary>libsndfile or libsoxr is not installed.</summary>
    public const string AudioLibraryMissing = "REPRO3107";

    // 4xxx: running a stage, and what the machine lacks for it. Next free: REPRO4003.

    /// <summary>A stage program ended with an error that carries no code of its own.</summary>
    public const string ProgramFailed = "REPRO4001";

    /// <summary>A stage program asked for a param, dep, arg or out that its stage does not declare.</summary>
    public const string Undeclared = "REPRO4002";

    // 5xxx: cache and lock. Next free: REPRO5001.

    // 6xxx: data, training and report. Next free: REPRO6001.
}
