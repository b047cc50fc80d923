namespace Reprise.Report;

/// <summary>What the acquire stage says about its tracks; members of a source that does not have them are null.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Genres">In class order.</param>
/// <param name="Counts">Tracks of each genre.</param>
/// <param name="Skipped">Files that could not be read.</param>
/// <param name="Missing">Files the published collection has and the folder lacks.</param>
/// <param name="LeftOut">What the source holds and the study does not use.</param>
/// <param name="Unusual">Files that are used, and what is unusual about them.</param>
/// <param name="Duplicates">Tracks whose files are equal, group by group.</param>
/// <param name="Licence">Under which terms the tracks may be used.</param>
/// <param name="Citation">What to cite.</param>
/// <param name="Note">What a reader of results must know.</param>
internal sealed record AcquireFacts(
    string Source,
    IReadOnlyList<string> Genres,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<LeftOutFile>? Skipped,
    IReadOnlyList<string>? Missing,
    IReadOnlyList<LeftOutGroup>? LeftOut,
    IReadOnlyList<LeftOutFile>? Unusual,
    IReadOnlyList<IReadOnlyList<string>>? Duplicates,
    string? Licence,
    string? Citation,
    string? Note);

/// <summary>What the prepare stage says about its tracks.</summary>
internal sealed record PrepareFacts(int SegmentsMin, int SegmentsMax, IReadOnlyList<LeftOutTrack>? Failures);

/// <summary>What a stage of clip features says about its tracks.</summary>
/// <param name="Collection">Whose clips they are.</param>
/// <param name="Features">Which row of params.</param>
/// <param name="Set">Which features.</param>
/// <param name="Shape">Of one clip.</param>
/// <param name="Values">What the numbers are.</param>
/// <param name="LeftOut">Clips too short for the set.</param>
/// <param name="Failures">Clips that cannot be read.</param>
/// <param name="Constants">How they were computed.</param>
internal sealed record FeatureFacts(
    string Collection,
    string Features,
    string Set,
    IReadOnlyList<int> Shape,
    string Values,
    IReadOnlyList<LeftOutTrack>? LeftOut,
    IReadOnlyList<LeftOutTrack>? Failures,
    FeatureConstants Constants);

/// <summary>How frames are cut from the sound and gathered into bands.</summary>
/// <param name="TransformLength">Samples of a frame.</param>
/// <param name="HopLength">Samples from one frame to the next.</param>
/// <param name="Bands">Bands of the mel bank.</param>
internal sealed record FeatureConstants(int TransformLength, int HopLength, int Bands);

/// <summary>A file that acquire names with a reason.</summary>
internal sealed record LeftOutFile(string Path, string Reason);

/// <summary>A group of files that acquire does not use, without anything being wrong.</summary>
internal sealed record LeftOutGroup(string What, int Count, IReadOnlyList<string>? Paths);

/// <summary>A track that a later stage left out.</summary>
internal sealed record LeftOutTrack(string TrackId, string Reason);
