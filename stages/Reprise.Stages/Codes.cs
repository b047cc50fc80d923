namespace Reprise;

/// <summary>The error codes that stage programs give. A code is never reused; the next free number stands at the end of its band.</summary>
/// <remarks>The codes of the engine alone are in tasks/Reprise.Core: what is here is part of every program, so a new code reruns every stage.</remarks>
public static partial class Codes
{
    // Given by the engine too, from its bands 2xxx and 4xxx.

    /// <summary>A param's value is not among those the schema allows.</summary>
    public const string NotAllowed = "REPRO2004";

    /// <summary>A stage program ended with an error that carries no code of its own.</summary>
    public const string ProgramFailed = "REPRO4001";

    /// <summary>A stage program asked for a param, dep, arg or out that its stage does not declare.</summary>
    public const string Undeclared = "REPRO4002";

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

    /// <summary>Files of a data source would have the same track id.</summary>
    public const string SameTrackId = "REPRO3006";

    /// <summary>A data source has too few genres, or a genre has too few tracks.</summary>
    public const string TooFewTracks = "REPRO3007";

    // 31xx: audio files and analyses. Next free: REPRO3109.

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

    /// <summary>A saved audio analysis is no such JSON, or holds no usable segments.</summary>
    public const string BrokenAnalysis = "REPRO3108";

    // 312x: features of clips. Next free: REPRO3125.

    /// <summary>Params name features that do not exist.</summary>
    public const string UnknownFeatures = "REPRO3120";

    /// <summary>A clip is too short or too long for its features.</summary>
    public const string UnfitClip = "REPRO3121";

    /// <summary>Clip features have a length, or keep an end, that their set does not have.</summary>
    public const string UnfitFeatures = "REPRO3122";

    /// <summary>Features of sound are asked of tracks that are analyses and have none.</summary>
    public const string NoSound = "REPRO3123";

    /// <summary>A collection has fewer clips than laying them out in a plane needs for its perplexity.</summary>
    public const string TooFewClips = "REPRO3124";

    // 32xx: Spotify. Next free: REPRO3207.

    /// <summary>The file of playlists is unreadable, or names something that is no playlist.</summary>
    public const string BrokenPlaylists = "REPRO3200";

    /// <summary>The credentials of an app with Spotify are missing, or Spotify does not accept them.</summary>
    public const string SpotifyCredentials = "REPRO3201";

    /// <summary>Spotify gives no audio analyses to this app.</summary>
    public const string SpotifyAnalysesClosed = "REPRO3202";

    /// <summary>Spotify does not show playlists to this app.</summary>
    public const string SpotifyPlaylistsClosed = "REPRO3203";

    /// <summary>Spotify cannot be reached, keeps failing, or wants to be left alone for long.</summary>
    public const string SpotifyBusy = "REPRO3204";

    /// <summary>Spotify refuses a request for another reason.</summary>
    public const string SpotifyRefused = "REPRO3205";

    /// <summary>Spotify has no analysis of a track; the track is listed as skipped.</summary>
    public const string SpotifyNoAnalysis = "REPRO3206";

    // 325x: the Million Song Dataset. Next free: REPRO3260.

    /// <summary>libhdf5 is not installed.</summary>
    public const string Hdf5Missing = "REPRO3250";

    /// <summary>The file of genre labels is missing, or holds none that the genre map knows.</summary>
    public const string GenreLabels = "REPRO3251";

    /// <summary>A line of the genre labels is not a track id and one or two genres.</summary>
    public const string BadLabel = "REPRO3252";

    /// <summary>A file named .h5 is not HDF5, or empty.</summary>
    public const string NotHdf5 = "REPRO3253";

    /// <summary>An HDF5 file is cut short, or its content does not unpack.</summary>
    public const string Hdf5Damaged = "REPRO3254";

    /// <summary>An HDF5 file is not laid out as one song of the Million Song Dataset.</summary>
    public const string NotMsd = "REPRO3255";

    /// <summary>A song has no segments, or impossible ones.</summary>
    public const string UnusableSegments = "REPRO3256";

    /// <summary>A song's file cannot be opened, for instance for its permissions.</summary>
    public const string MsdUnreadable = "REPRO3257";

    /// <summary>A song's file is named by another track id than the one in it.</summary>
    public const string MsdName = "REPRO3258";

    /// <summary>A folder of the data set cannot be listed.</summary>
    public const string UnreadableFolder = "REPRO3259";

    // 3270 to 3289: collections of recordings, and folders of them. Next free: REPRO3279.

    /// <summary>A published collection has files that the user's folder lacks.</summary>
    public const string CollectionFiles = "REPRO3270";

    /// <summary>A sound file lies where the layout of its source has none, or has a name that no file of the collection has.</summary>
    public const string MisplacedFile = "REPRO3271";

    /// <summary>A file's name is not UTF-8, or too long to name results after it.</summary>
    public const string UnusableName = "REPRO3272";

    /// <summary>A table of a collection's metadata is missing, lacks a column or cannot be read.</summary>
    public const string BrokenMetadata = "REPRO3273";

    /// <summary>The metadata of a track give it no genre, or several.</summary>
    public const string NoSingleGenre = "REPRO3274";

    /// <summary>A recording is longer than a track can be.</summary>
    public const string AudioTooLong = "REPRO3275";

    /// <summary>A file is left out because it is known to be defective as published.</summary>
    public const string KnownDefect = "REPRO3276";

    /// <summary>A file is used though its length is not the one its collection has.</summary>
    public const string UnusualLength = "REPRO3277";

    /// <summary>A file that a stage reads cannot be opened.</summary>
    public const string UnreadableDep = "REPRO3278";

    // 329x: the demo's collections. Next free: REPRO3293.

    /// <summary>The demo is asked for a genre that it cannot play, or that the layout has no place for.</summary>
    public const string DemoGenre = "REPRO3290";

    /// <summary>The demo is asked for a layout or a format of files that does not exist, or does not belong to the layout.</summary>
    public const string DemoLayout = "REPRO3291";

    /// <summary>The installed libsndfile cannot write the format of files that the demo is asked for.</summary>
    public const string DemoCoder = "REPRO3292";

    // 45xx: the bridge to libtorch (pipeline/native.proj, compat/TorchSharp). Next free: REPRO4505.

    /// <summary>The headers or libraries of libtorch are not where the bridge is compiled against them.</summary>
    public const string LibTorchMissing = "REPRO4501";

    /// <summary>The bridge to libtorch does not compile.</summary>
    public const string BridgeNotCompiled = "REPRO4502";

    /// <summary>A program found no compiled bridge to libtorch.</summary>
    public const string BridgeMissing = "REPRO4503";

    /// <summary>The compiled bridge does not load, for example because libtorch was replaced.</summary>
    public const string BridgeNotLoaded = "REPRO4504";

    // 6xxx: data, training and report. Next free: REPRO6006.

    /// <summary>A genre has fewer tracks than a sample takes of each.</summary>
    public const string GenreTooSmall = "REPRO6001";

    /// <summary>A split is asked for by a name that is no sample.</summary>
    public const string UnknownSample = "REPRO6002";

    /// <summary>A split leaves a subset that is learned from or judged by without tracks.</summary>
    public const string EmptySubset = "REPRO6003";

    /// <summary>A split leaves a genre without tracks to learn it from.</summary>
    public const string UntrainedGenre = "REPRO6004";

    /// <summary>A split orders tracks by the numbers of their ids, and an id has none.</summary>
    public const string NoIdNumber = "REPRO6005";

    // 61xx: the timbre basis. Next free: REPRO6102.

    /// <summary>The sounds of the training subset are too few or too much alike to learn a timbre basis from.</summary>
    public const string TooFewSurfaces = "REPRO6101";

    // 62xx: training and evaluation. Next free: REPRO6209.

    /// <summary>A model of the params names a network that does not exist.</summary>
    public const string UnknownNetwork = "REPRO6201";

    /// <summary>The tracks have too few segments for a network's poolings.</summary>
    public const string TooFewSegments = "REPRO6202";

    /// <summary>A training loss became NaN or infinite.</summary>
    public const string LossNotFinite = "REPRO6203";

    /// <summary>The tensors hold no track for a subset, or an array has another shape than a network needs.</summary>
    public const string UnfitTensors = "REPRO6204";

    /// <summary>A file of saved weights is damaged or is not in the safetensors format.</summary>
    public const string BrokenWeights = "REPRO6205";

    /// <summary>The settings of an experiment contradict each other, or ask for what its split does not have.</summary>
    public const string UnfitProtocol = "REPRO6206";

    /// <summary>A training is to use a device that the engine does not see, or does not know.</summary>
    public const string NoDevice = "REPRO6207";

    /// <summary>The state that a killed training left cannot be used; it counts as absent.</summary>
    public const string BrokenCheckpoint = "REPRO6208";

    // 63xx: report. Next free: REPRO6306.

    /// <summary>The report lacks a training run or the baselines of a split.</summary>
    public const string MissingRun = "REPRO6301";

    /// <summary>Node.js or npm, which draw the figures, are not installed.</summary>
    public const string NodeMissing = "REPRO6302";

    /// <summary>npm could not install the packages that draw the figures.</summary>
    public const string FigureInstall = "REPRO6303";

    /// <summary>The packages that draw the figures are not where the report looks for them.</summary>
    public const string FigurePackages = "REPRO6304";

    /// <summary>Vega refused a figure's specification.</summary>
    public const string FigureRendering = "REPRO6305";

    /// <summary>The folder of a paper lacks something, or contradicts itself or the params.</summary>
    public const string BrokenPaper = "REPRO6315";
}
