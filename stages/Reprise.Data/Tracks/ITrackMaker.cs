namespace Reprise.Data;

/// <summary>What a stage makes of one track after another; several threads ask at once.</summary>
/// <typeparam name="TMade">What the stage wants to know of a track that is made, for instance its row of the index.</typeparam>
public interface ITrackMaker<out TMade>
    where TMade : class
{
    /// <summary>Begins the lines that tell how far the stage has come.</summary>
    string Stage { get; }

    /// <summary>Makes the files of one track, which depend on the track's own file, its id and its kind, and on the stage's params.</summary>
    /// <exception cref="Reprise.Stages.StageException">The track's file is bad.</exception>
    TrackFiles Make(TrackRow track);

    /// <summary>What was made of a track, now or in an earlier run.</summary>
    /// <param name="track">The track.</param>
    /// <param name="note">As <see cref="Make"/> left it.</param>
    TMade Read(TrackRow track, string note);
}

/// <summary>The files of one track.</summary>
/// <param name="Note">What the stage wants to know of them, on one line.</param>
/// <param name="Paths">Relative to the stage's out, with forward slashes; none where the track needs none.</param>
public sealed record TrackFiles(string Note, params string[] Paths);
