// Compares decoding and features of 30 s clips with torchaudio, libsndfile and libsoxr: in turn, in one run, one thread each.
//   run        dotnet run -c Release --project bench/Features
//   arguments  rounds (default 25): turns of each side
//   exit       0 when every bar is reached
//
// Needs python3-torchaudio of Debian. Rates are clips per second of processor time in each side's best turn; the ratios are of the best turns and
// the median over the rounds. Ours takes the logarithm and torchaudio does not.

using System.Diagnostics;
using System.Globalization;
using Reprise.Audio;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25;

using var clips = new Clips();
using var torchaudio = new Torchaudio();
var segments = new OpenSegments();
var (decoded, resampled) = (new float[4 * clips.Samples.Length], new float[clips.Samples.Length]);
Console.WriteLine($"{"30 s clips per second, one thread",-44} {"ours",9} {"peer",9} {"ratio",7} {"median",7}");

var all = true;
all &= Contest.Run("log-mel 2048/1024/128 | torchaudio", rounds, () => FeatureSets.Compute("titus", clips.Samples), torchaudio.Compute).Print(2);
all &= Contest.Run("open segments", rounds, () => segments.Analyse(clips.Samples), null).Print(60);
Contest.Run("44.1 to 22.05 kHz | libsoxr HQ", rounds,
    Resample,
    Peer(() => Native.Resample(clips.Doubled, Clips.FileRate, Clips.Rate, resampled))).Print();

foreach (var (name, path, rate) in new[]
{
    ("wav 22.05 kHz mono", clips.GtzanWav, Clips.Rate), ("wav 44.1 kHz stereo", clips.Wav, Clips.FileRate),
    ("mp3 44.1 kHz stereo", clips.Mp3, Clips.FileRate), ("ogg 44.1 kHz stereo", clips.Ogg, Clips.FileRate),
})
{
    Contest.Run($"decode and mix {name} | libsndfile", rounds, () => AudioFile.LoadMono(path, rate), Peer(() => Native.Decode(path, decoded))).Print();
}

all &= Contest.Run("mp3 to log-mel | libsndfile decoding alone", rounds, () => LogMel(clips.Mp3), Peer(() => Native.Decode(clips.Mp3, decoded))).Print(0.8);
foreach (var set in FeatureSets.All) Contest.Run($"features {set.Name}", 3, () => set.Compute(clips.Samples), null).Print();

all &= new Result("wav to log-mel, two threads, on the clock", TwoThreads(), double.PositiveInfinity, 0).Print(200);
return all ? 0 : 1;

void LogMel(string path) => FeatureSets.Compute("titus", AudioFile.LoadMono(path, Clips.Rate));

// Clips per second of the best of some batches.
double TwoThreads()
{
    const int Batch = 16;
    var two = new ParallelOptions { MaxDegreeOfParallelism = 2 };
    return Batch / Enumerable.Range(0, rounds).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        Parallel.For(0, Batch, two, _ => LogMel(clips.GtzanWav));
        return clock.Elapsed.TotalSeconds;
    });
}

// In blocks, as a file is decoded.
void Resample()
{
    using var resampler = new Resampler(Clips.FileRate, Clips.Rate, clips.Doubled.Length);
    for (var at = 0; at < clips.Doubled.Length; at += 8192) resampler.Add(clips.Doubled.AsSpan(at, Math.Min(8192, clips.Doubled.Length - at)));
    resampler.Finish();
}

static Func<int, double> Peer(Action work) => clips => Contest.Seconds(clips, work);
