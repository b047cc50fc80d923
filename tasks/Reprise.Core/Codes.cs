namespace Reprise;

/// <summary>The error codes that the engine gives, beside those it shares with stage programs.</summary>
public static partial class Codes
{
    // 1xxx: the pipeline's declaration. Next free: REPRO1002.

    /// <summary>A project of a stage program refers to a project or file that cannot be found.</summary>
    public const string BrokenReference = "REPRO1001";

    // 11xx: a stage's declaration. Next free: REPRO1109.

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

    /// <summary>Two locks say that they made the same file or folder, so it is not known which stage comes before another.</summary>
    public const string DisputedOut = "REPRO1106";

    /// <summary>Stages refer to each other in a circle.</summary>
    public const string CircularReference = "REPRO1108";

    // 111x: stages and switches named on the command line. Next free: REPRO1114.

    /// <summary>A name or pattern on the command line is that of no stage.</summary>
    public const string UnknownStage = "REPRO1110";

    /// <summary>A stage that is frozen is to be forced.</summary>
    public const string FrozenForced = "REPRO1111";

    /// <summary>A switch of the command line has a value it does not know.</summary>
    public const string UnknownSwitch = "REPRO1112";

    /// <summary>A folder cannot be the cache of a checkout, or it is asked for by a verb that does not build.</summary>
    public const string BadCache = "REPRO1113";

    // 112x: the grid of a sweep. Next free: REPRO1125.

    /// <summary>There is no grid to sweep over, or one of its params has no value.</summary>
    public const string EmptyGrid = "REPRO1120";

    /// <summary>A grid has a param or a value twice, or one that -p:Set gives a value as well.</summary>
    public const string RepeatedInGrid = "REPRO1121";

    /// <summary>A grid has more points than a sweep takes.</summary>
    public const string TooManyPoints = "REPRO1122";

    /// <summary>No stage that is measured depends on a param of the grid.</summary>
    public const string NothingMeasured = "REPRO1123";

    /// <summary>The metric to choose by is measured by no stage of the sweep, or it is not said whether higher or lower is better.</summary>
    public const string UnknownMetric = "REPRO1124";

    // 2xxx: params.yaml. Next free: REPRO2016.

    /// <summary>params.yaml or -p:Set names a key the schema does not know.</summary>
    public const string UnknownKey = "REPRO2001";

    /// <summary>A param's value is of another type than the schema says.</summary>
    public const string WrongType = "REPRO2002";

    /// <summary>A param's value, or the length of its list, is outside the allowed range.</summary>
    public const string OutOfRange = "REPRO2003";

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

    // 4xxx: running a stage, and what the machine lacks for it. Next free: REPRO4013.

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

    // 404x: jobs of a cluster. Next free: REPRO4048.

    /// <summary>The commands of the cluster are not installed.</summary>
    public const string NoCluster = "REPRO4040";

    /// <summary>The controller of the cluster does not answer.</summary>
    public const string ClusterSilent = "REPRO4041";

    /// <summary>The cluster does not take the job of a stage, or no node could ever run it.</summary>
    public const string JobRefused = "REPRO4042";

    /// <summary>The job of a stage was lost as often as it was tried.</summary>
    public const string JobLost = "REPRO4043";

    /// <summary>The job of a stage took longer than it may.</summary>
    public const string JobOutOfTime = "REPRO4044";

    /// <summary>The job of a stage needed more memory than it asked for.</summary>
    public const string JobOutOfMemory = "REPRO4045";

    /// <summary>The nodes of the cluster do not see the checkout, or this machine does not see what they write.</summary>
    public const string FolderNotShared = "REPRO4046";

    /// <summary>A node has other libraries than the machine that builds.</summary>
    public const string OtherLibraries = "REPRO4047";

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

    // 502x and 503x: remotes. Next free: REPRO5031.

    /// <summary>-p:Remote or -p:RemoteEndpoint is missing or of no form that is known.</summary>
    public const string BadRemote = "REPRO5020";

    /// <summary>A remote cannot be reached, or does not answer.</summary>
    public const string RemoteUnreachable = "REPRO5021";

    /// <summary>A remote accepts no credentials of this user, or there are none.</summary>
    public const string RemoteDenied = "REPRO5022";

    /// <summary>There is no such folder or bucket.</summary>
    public const string RemoteMissing = "REPRO5023";

    /// <summary>A remote has no space left.</summary>
    public const string RemoteFull = "REPRO5024";

    /// <summary>An object of a remote is missing or does not have the content its name promises.</summary>
    public const string RemoteObjectRefused = "REPRO5025";

    /// <summary>A run of a remote cannot be read, or is not one of the stage it was asked for.</summary>
    public const string RemoteRunRefused = "REPRO5026";

    /// <summary>Locks name runs that are not where they are to be sent or fetched from.</summary>
    public const string RemoteLacks = "REPRO5027";

    /// <summary>A remote has other outs from the same inputs.</summary>
    public const string RemoteDiffers = "REPRO5028";

    /// <summary>An object is larger than the remote takes.</summary>
    public const string TooLargeForRemote = "REPRO5029";

    /// <summary>The cache of this tree cannot be read or written while it is pushed, pulled or cleared.</summary>
    public const string CacheFailed = "REPRO5030";

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

    // 512x: sweeps. Next free: REPRO5122.

    /// <summary>Points of a sweep failed; the others are in its table.</summary>
    public const string PointsFailed = "REPRO5120";

    /// <summary>No run of a sweep has the metric to choose by.</summary>
    public const string NoRunHasMetric = "REPRO5121";
}
