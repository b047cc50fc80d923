using Reprise.Data;

namespace Reprise.Acquire.Demo;

/// <summary>How a published collection lies in a folder, as the demo writes it for the collection's own reader.</summary>
internal abstract class DemoLayout
{
    /// <summary>The values of <c>sources.demo.&lt;collection&gt;.layout</c>.</summary>
    public static readonly IReadOnlyList<string> Names = ["audio", "analysis", "msd", "gtzan", "fma"];

    /// <summary>The source whose layout it is.</summary>
    public abstract string Name { get; }

    /// <summary>Endings of sound files it may have, the usual one first; none for a layout without sound.</summary>
    public virtual IReadOnlyList<string> Formats => [];

    /// <summary>The folder that a user of the source would name, relative to the out.</summary>
    public virtual string Folder => "";

    /// <summary>Reads what was written.</summary>
    public abstract FolderSource Reader { get; }

    /// <summary>Why the layout has no place for so many tracks of a genre: a sentence; null where it has one.</summary>
    public virtual string? Refusal(string genre, int tracks) => null;

    /// <summary>Where a track's file lies, relative to the folder.</summary>
    /// <param name="track">The track.</param>
    /// <param name="ending">With the dot; empty in a layout without sound.</param>
    public abstract string PathOf(DemoTrack track, string ending);

    /// <summary>Writes one track; called by several threads.</summary>
    /// <param name="path">A new file in a folder that exists.</param>
    /// <param name="track">The track.</param>
    /// <param name="samples">PCM16 mono at <see cref="Clip.Rate"/>.</param>
    public virtual void Write(string path, DemoTrack track, short[] samples) => SoundFile.Write(path, samples);

    /// <summary>Writes what a collection has beside its tracks.</summary>
    public virtual void Complete(string root, IReadOnlyList<DemoTrack> tracks)
    {
    }

    /// <summary>The id of a track that was read.</summary>
    public virtual string IdOf(TrackRow track) => track.TrackId;
}
