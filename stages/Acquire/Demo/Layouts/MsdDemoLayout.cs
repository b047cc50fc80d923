using System.Security.Cryptography;
using System.Text;
using Reprise.Acquire.Msd;
using Reprise.Data;
using Reprise.Msd;

namespace Reprise.Acquire.Demo;

/// <summary>
/// The Million Song Dataset: <c>msd/A/B/C/TR….h5</c> with tagtraum's labels beside it. Genres that the genre map has no name for keep their own, as
/// songs of other genres do in the published labels, and so are left out by the reader.
/// </summary>
internal sealed class MsdDemoLayout : DemoLayout
{
    private const string Hexadecimal = "0123456789ABCDEF";

    private readonly MsdOptions _msd;

    /// <param name="msd">Names the labels; where they lie elsewhere, only their file's name counts.</param>
    public MsdDemoLayout(MsdOptions msd)
    {
        _msd = msd with { Labels = Path.GetFileName(msd.Labels) };
        Reader = new MsdSource(new SourceOptions("msd", "", "fail"), _msd) { IsDemo = true };
    }

    public override string Name => "msd";

    public override string Folder => "msd";

    public override FolderSource Reader { get; }

    public override string PathOf(DemoTrack track, string ending)
    {
        var id = IdOf(track);
        return $"{id[2]}/{id[3]}/{id[4]}/{id}.h5";
    }

    public override void Write(string path, DemoTrack track, short[] samples)
    {
        var heard = HeardSegments.Of(samples);
        MsdFileWriter.Write(path, new MsdSong
        {
            TrackId = IdOf(track),
            Title = track.Id,
            Artist = "Reprise demo",
            AudioMd5 = Digest(System.Runtime.InteropServices.MemoryMarshal.AsBytes<short>(samples))[..32].ToLowerInvariant(),
            Duration = heard.Start[^1] + heard.Duration[^1],
            SampleRate = Clip.Rate,
            Start = heard.Start,
            Confidence = Widen(heard.Confidence),
            LoudnessStart = Widen(heard.LoudnessStart),
            LoudnessMax = Widen(heard.LoudnessMax),
            LoudnessMaxTime = Widen(heard.LoudnessMaxTime),
            Pitches = new NdArray<double>(Widen(heard.Pitches.Data), heard.Count, MsdSong.Values),
            Timbre = new NdArray<double>(Widen(heard.GivenTimbre!.Data), heard.Count, MsdSong.Values),
        });
    }

    public override void Complete(string root, IReadOnlyList<DemoTrack> tracks)
    {
        var lines = tracks.Select(track => $"{IdOf(track)}\t{LabelOf(track.Genre)}\n").Order(StringComparer.Ordinal);
        File.WriteAllText(Path.Combine(root, _msd.Labels), "# synthesised tracks and their genres, laid out as tagtraum's annotations\n" + string.Concat(lines));
    }

    private string LabelOf(string genre) =>
        _msd.GenreMap.Where(pair => pair.Value == genre).Select(pair => pair.Key).Order(StringComparer.Ordinal).FirstOrDefault(genre);

    // TR, five letters, eleven hexadecimal digits, as the data set has them: of a digest, so that genres mingle.
    private static string IdOf(DemoTrack track)
    {
        var digest = Digest(Encoding.UTF8.GetBytes(track.Id));
        var letters = digest[..5].Select(digit => (char)('A' + Hexadecimal.IndexOf(digit, StringComparison.Ordinal)));
        return $"TR{string.Concat(letters)}{digest[5..16]}";
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private static double[] Widen(float[] values) => Array.ConvertAll(values, value => (double)value);
}
