namespace Reprise;

/// <summary>Every error code of the project. A code is never reused; the next free number stands at the end of its band.</summary>
public static class Codes
{
    // 1xxx: the pipeline's declaration. Next free: REPRO1002.

    /// <summary>A project of a stage program refers to a project or file that cannot be found.</summary>
    public const string BrokenReference = "REPRO1001";

    // 11xx: a stage's declaration. Next free: REPRO1106.

    /// <summary>A stage declares a param that params.yaml does not have.</summary>
    public const string UnknownParam = "REPRO1101";

    /// <summary>A stage reads a file or folder that does not exist.</summary>
    public const string MissingDep = "REPRO1102";

    /// <summary>A coordinate on the command line is not in the matrix.</summary>
    public const string UnknownPoint = "REPRO1103";

    /// <summary>A card package is asked for from neither package nor compat.</summary>
    public const string UnknownSource = "REPRO1104";

    /// <summary>A stage declares a metric that is in none of its outs, or whose tolerance cannot be read.</summary>
    public const string BadMetric = "REPRO1105";

    // 111x: stages and switches named on the command line. Next free: REPRO1113.

    /// <summary>A name or pattern on the command line is that of no stage.</summary>
    public const string UnknownStage = "REPRO1110";

    /// <summary>A stage that is frozen is to be forced.</summary>
    public const string FrozenForced = "REPRO1111";

    /// <summary>A switch of the command line has a value it does not know.</summary>
    public const string UnknownSwitch = "REPRO1112";

    // 2xxx: params.yaml. Next free: REPRO2016.

    /// <summary>params.yaml or -p:Set names a key the schema does not know.</summary>
    public const string UnknownKey = "REPRO2001";

    /// <summary>A param's value is of another type than the schema says.</summary>
    public const string WrongType = "REPRO2002";

    /// <summary>A param's value, or the length of its list, is outside the allowed range.</summary>
    public const string OutOfRange = "REPRO2003";

    /// <summary>A param's value is not among those the schema allows.</summary>
    public const string NotAllowed = "REPRO2004";

    /// <summary>A key the schema requires has no value in params.yaml or its profile.</summary>
    public const string MissingKey = "REPRO2005";

    /// <summary>The same key is given twice.</summary>
    public const string RepeatedKey = "REPRO2006";

    /// <summary>A list whose values must differ holds one twice.</summary>
    public const string RepeatedItem = "REPRO2007";

    /// <summary>A key of params.yaml has no value or null.</summary>
    public const string NoValue = "REPRO2008";

    /// <summary>params.yaml, or the schema, is not readable as YAML.</summary>
    public const string YamlSyntax = "REPRO2009";

    /// <summary>params.yaml uses a part of YAML that is not read: anchors, aliases, tags, several documents.</summary>
    public const string YamlFeature = "REPRO2010";

    /// <summary>A key's name is not usable: it is not a word, holds a dot, or is not named as the schema says.</summary>
    public const string BadKey = "REPRO2011";

    /// <summary>-p:Profile names a profile that params.yaml does not define.</summary>
    public const string UnknownProfile = "REPRO2012";

    /// <summary>-p:Set is not a row of key=value assignments.</summary>
    public const string BadSet = "REPRO2013";

    /// <summary>The schema of the params uses a keyword, or a form, that is not implemented.</summary>
    public const string BadSchema = "REPRO2014";

    /// <summary>params.yaml or its schema does not exist or cannot be opened.</summary>
    public const string Unreadable = "REPRO2015";

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

    // 4xxx: running a stage, and what the machine lacks for it. Next free: REPRO4013.

    /// <summary>A stage program ended with an error that carries no code of its own.</summary>
    public const string ProgramFailed = "REPRO4001";

    /// <summary>A stage program asked for a param, dep, arg or out that its stage does not declare.</summary>
    public const string Undeclared = "REPRO4002";

    /// <summary>The build ended with stages that are not up to date.</summary>
    public const string NotUpToDate = "REPRO4003";

    /// <summary>A stage program ended well without writing all its outs.</summary>
    public const string MissingOut = "REPRO4004";

    /// <summary>A stage program wrote something its stage does not declare.</summary>
    public const string UndeclaredOut = "REPRO4005";

    /// <summary>The machine lacks a library or a command, and set-up may not install it.</summary>
    public const string MissingPart = "REPRO4006";

    /// <summary>Set-up could not install what the machine lacks.</summary>
    public const string InstallFailed = "REPRO4007";

    /// <summary>A test failed, no test ran, or a test host died.</summary>
    public const string TestsFailed = "REPRO4008";

    /// <summary>Something a stage reads was changed while the stage ran; its result belongs to neither content and is not kept.</summary>
    public const string InputChanged = "REPRO4009";

    /// <summary>A stage's files could not be read or written, for instance because the disk is full.</summary>
    public const string StageFiles = "REPRO4010";

    /// <summary>The pipeline itself met something it does not expect while it worked on a stage.</summary>
    public const string Unexpected = "REPRO4011";

    /// <summary>A file of metrics is missing, is no JSON, or lacks a metric that its stage declares.</summary>
    public const string UnreadableMetrics = "REPRO4012";

    // 402x: the system. Next free: REPRO4022.

    /// <summary>The build was started on a system other than Linux.</summary>
    public const string UnsupportedSystem = "REPRO4021";

    // 403x: steering a build. Next free: REPRO4034.

    /// <summary>A frozen stage is not up to date; its outs are used as they are.</summary>
    public const string FrozenOutdated = "REPRO4030";

    /// <summary>A frozen stage has no outs, and the cache does not hold them.</summary>
    public const string FrozenWithoutOuts = "REPRO4031";

    /// <summary>A stage made something else than an earlier run from the same inputs.</summary>
    public const string OtherResult = "REPRO4032";

    /// <summary>A status that was to be strict found stages that would run.</summary>
    public const string WouldRun = "REPRO4033";

    // 45xx: the bridge to libtorch (pipeline/native.proj, compat/TorchSharp). Next free: REPRO4505.

    /// <summary>The headers or libraries of libtorch are not where the bridge is compiled against them.</summary>
    public const string LibTorchMissing = "REPRO4501";

    /// <summary>The bridge to libtorch does not compile.</summary>
    public const string BridgeNotCompiled = "REPRO4502";

    /// <summary>A program found no compiled bridge to libtorch.</summary>
    public const string BridgeMissing = "REPRO4503";

    /// <summary>The compiled bridge does not load, for example because libtorch was replaced.</summary>
    public const string BridgeNotLoaded = "REPRO4504";

    // 5xxx: cache and lock. Next free: REPRO5004.

    /// <summary>A cached object does not have the content its name promises; it is deleted and counts as absent.</summary>
    public const string CorruptObject = "REPRO5001";

    /// <summary>An entry of the run cache cannot be read; it is deleted and counts as a miss.</summary>
    public const string CorruptRun = "REPRO5002";

    /// <summary>A stage's lock cannot be read, for instance because of conflict markers; it counts as absent.</summary>
    public const string UnreadableLock = "REPRO5003";

    // 501x: clearing the cache. Next free: REPRO5011.

    /// <summary>The cache cannot be cleared, as it is not known what must stay.</summary>
    public const string UnknownKeep = "REPRO5010";

    // 51xx: verifying and comparing. Next free: REPRO5111.

    /// <summary>A metric is not the one of the snapshot.</summary>
    public const string MetricDiffers = "REPRO5101";

    /// <summary>A metric of the snapshot is in no lock.</summary>
    public const string MetricMissing = "REPRO5102";

    /// <summary>A metric of a lock is not in the snapshot.</summary>
    public const string MetricNew = "REPRO5103";

    /// <summary>There is no snapshot of a profile's metrics, or it cannot be read.</summary>
    public const string NoSnapshot = "REPRO5104";

    /// <summary>A stage has no lock, or one that was not made from these sources, params and locks.</summary>
    public const string StaleLock = "REPRO5105";

    /// <summary>A snapshot is to be rewritten without a reason.</summary>
    public const string NoReason = "REPRO5106";

    /// <summary>An out, or its metrics, is not what the lock of its stage says.</summary>
    public const string OutDiffers = "REPRO5107";

    /// <summary>An object of the store does not have the content its name promises.</summary>
    public const string ObjectDiffers = "REPRO5108";

    /// <summary>There is no git, or the checkout is no git repository.</summary>
    public const string NoGit = "REPRO5109";

    /// <summary>Git does not know the revision to compare with.</summary>
    public const string UnknownRevision = "REPRO5110";

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
}
