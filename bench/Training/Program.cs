// Compares training c1m1 here and in Python PyTorch on the same libtorch: 1,024 tracks of 512 × 12, batches of 32, Adam, one thread.
//   run        dotnet run -c Release --project bench/Training
//   arguments  rounds (default 15): epochs of each side
//   exit       0 when our median is at most 1.05 of Python's, and the mean losses are the same
//
// Both sides draw the same random numbers, so equal losses show that the work compared is the same work.

using System.Globalization;

const double Bar = 1.05;

// The sides change every few batches, so that a machine growing busier harms both alike.
const int Parts = 8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;

using var ours = new Ours();
using var python = new Python();

// The first epoch pays for compilation and for memory; it is not counted.
var (warm, warmThere) = Round();
var same = warm.Loss == warmThere.Loss;
var (here, there) = (new List<Epoch>(), new List<Epoch>());
for (var round = 1; round <= rounds; round++)
{
    var (left, right) = Round();
    here.Add(left);
    there.Add(right);
    same &= left.Loss == right.Loss;
    Console.WriteLine($"round {round}/{rounds}: ours {left.Seconds:F3} s, Python {right.Seconds:F3} s, mean loss {left.Loss:F6}, Python {right.Loss:F6}");
}

var ratio = Median(here, epoch => epoch.Seconds) / Median(there, epoch => epoch.Seconds);
var processor = Median(here, epoch => epoch.Processor) / Median(there, epoch => epoch.Processor);
Console.WriteLine($"an epoch: ours {Median(here, epoch => epoch.Seconds):F3} s, Python {Median(there, epoch => epoch.Seconds):F3} s (medians of {rounds})");
Console.WriteLine($"ratio ours / Python {ratio:F3} (bar {Bar:F2}); in processor time {processor:F3}; losses {(same ? "the same" : "DIFFERENT")}");
Console.WriteLine($"an operator call: {Overhead.Microseconds():F2} µs");
return ratio <= Bar && same ? 0 : 1;

(Epoch Ours, Epoch Python) Round()
{
    var (left, right) = (new Epoch[Parts], new Epoch[Parts]);
    for (var part = 0; part < Parts; part++)
    {
        if (part % 2 == 1) right[part] = python.Train(part, Parts);
        left[part] = ours.Train(part, Parts);
        if (part % 2 == 0) right[part] = python.Train(part, Parts);
    }

    return (Epoch.Join(left), Epoch.Join(right));
}

static double Median(List<Epoch> epochs, Func<Epoch, double> value)
{
    var sorted = epochs.Select(value).Order().ToArray();
    return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
}
