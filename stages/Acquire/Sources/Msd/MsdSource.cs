using System.Collections.Concurrent;
using Reprise.Data;
using Reprise.Msd;
using Reprise.Stages;

namespace Reprise.Acquire.Msd;

/// <summary>The Million Song Dataset with the genres of tagtraum: the segments the paper's analyser made, of other tracks.</summary>
internal sealed class MsdSource(SourceOptions options, MsdOptions msd) : FolderSource(options)
{
    private readonly ConcurrentDictionary<string, SongRow> _songs = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, SongLabel> _labels = new Dictionary<string, SongLabel>();
    private IReadOnlyList<LeftOut> _leftOut = [];

    public override string Name => "msd";

    public override string Licence =>
        "Million Song Dataset and tagtraum's annotations: free for research, under the terms of their publishers; nothing of them is copied into the results but ids, titles and genres.";

    public override string Citation =>
        "T. Bertin-Mahieux, D. P. W. Ellis, B. Whitman, P. Lamere: The Million Song Dataset, ISMIR 2011. H. Schreiber: Improving Genre Annotations for the Million Song Dataset, ISMIR 2015.";

    public override string Note =>
        "Timbre and pitches of the analyser the paper used, of other tracks. tagtraum has no Classical, and its genres are a vote of listeners, not of playlist editors.";

    public override string Remedy => $"Use more of tagtraum's genres in {MsdOptions.Key}.genre_map.";

    protected override string Wanted =>
        "The Million Song Dataset is one file of analyser output for each song as A/B/C/TR….h5, 280 GB, or 1.8 GB for its subset of 10,000 songs, "
        + "with tagtraum's file of genres beside it; free for research. Published at http://millionsongdataset.com and "
        + "http://www.tagtraum.com/msd_genre_datasets.html.";

    protected override IReadOnlySet<string> Endings { get; } = new HashSet<string> { ".h5" };

    public override Acquisition Read(StageRun run, string root)
    {
        var found = base.Read(run, root);
        var (tracks, copies) = WithoutCopies(found.Tracks);

        // Titles and artists: no stage needs them, but whoever looks into a result does.
        Table.Write(Path.Combine(run.Out("tracks"), "songs.csv"), tracks.Select(track => _songs[track.TrackId]));
        return found with { Tracks = tracks, LeftOut = copies.Count == 0 ? _leftOut : [.. _leftOut, new("files with the audio of another song", copies.Count, copies)] };
    }

    protected override Listing List(StageRun run, string root)
    {
        _labels = Labels(run, root);

        var songs = LabelledSongs.Of(SongTree.Find(root, Endings), _labels, msd);
        if (songs.Files.Count == 0)
        {
            throw new StageException(
                Codes.SourceFolder,
                run.Locate($"{run.SourceKey()}.path"),
                $"The folder '{Options.Path}' holds no TR….h5 with a genre we use ({string.Join(", ", songs.LeftOut.Select(group => $"{group.Count} {group.What}"))}). "
                + $"Put the data set there, or take other labels with {MsdOptions.Key}.labels.");
        }

        _leftOut = songs.LeftOut;
        return new Listing([.. songs.Files.DistinctBy(file => file.TrackId)])
        {
            Odd = [.. songs.Files.GroupBy(file => file.TrackId).SelectMany(same => same.Skip(1)).Select(file => Repeated(file, root))],
        };
    }

    protected override TrackRow Look(TreeFile file, string path)
    {
        var song = MsdFile.Read(path);
        if (song.TrackId != file.TrackId)
            throw new StageException(Codes.MsdName, path, $"The file is named {file.TrackId} and holds {song.TrackId}. Rename it or remove it, or set on_error: skip to go on without it.");

        var label = _labels[file.TrackId];
        _songs[file.TrackId] = new SongRow(file.TrackId, song.Artist, song.Title, label.Genre, label.Second ?? "", song.AudioMd5, song.Count);
        return new TrackRow(file.TrackId, file.Genre, file.Path, TrackRow.Msd, 0, 0, 0, song.Duration, FileDigest.Of(path));
    }

    // The data set holds recordings twice, under two ids, so that no two files are equal; a copy could stand on both sides of a split.
    private (IReadOnlyList<TrackRow> Tracks, IReadOnlyList<string> Copies) WithoutCopies(IReadOnlyList<TrackRow> tracks)
    {
        var (kept, copies) = (new List<TrackRow>(), new List<string>());
        var first = new Dictionary<string, TrackRow>(StringComparer.Ordinal);

        foreach (var track in tracks)
        {
            var audio = _songs[track.TrackId].AudioMd5;
            if (audio.Length == 0 || first.TryAdd(audio, track)) kept.Add(track);
            else copies.Add($"{track.Path} ({track.Genre}; that of {first[audio].TrackId}, {first[audio].Genre})");
        }

        return (kept, copies);
    }

    private static OddFile Repeated(TreeFile file, string root) => new(
        file.Path,
        new StageError(
            Codes.SameTrackId,
            Path.Combine(root, file.Path),
            $"There is another file of {file.TrackId}. Remove one of them, or set on_error: skip to take the first."));

    private Dictionary<string, SongLabel> Labels(StageRun run, string root)
    {
        var path = Path.Combine(root, msd.Labels);
        var origin = run.Locate($"{MsdOptions.Key}.labels");
        if (!File.Exists(path))
        {
            throw new StageException(
                Codes.GenreLabels,
                origin,
                $"The file of genre labels '{msd.Labels}' is not in the folder '{Options.Path}'. tagtraum's annotations (CD1, CD2 or CD2C, some MB; free for research) are published at "
                + $"http://www.tagtraum.com/msd_genre_datasets.html; unpack one into that folder and name it with {MsdOptions.Key}.labels.");
        }

        try
        {
            var labels = TagtraumLabels.Read(path);
            var genres = labels.Values.Select(label => label.Genre).Distinct().Order(StringComparer.Ordinal).ToList();
            return genres.Any(msd.GenreMap.ContainsKey)
                ? labels
                : throw new StageException(
                    Codes.GenreLabels, run.Locate($"{MsdOptions.Key}.genre_map"), $"The genre map names none of the genres of '{msd.Labels}'. Map some of: {string.Join(", ", genres)}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StageException(Codes.GenreLabels, origin, $"The file of genre labels '{msd.Labels}' cannot be read: {exception.Message.TrimEnd('.')}. Give the user who builds the right to read it.");
        }
    }
}
