// Measures what the pipeline itself costs, with stages that do nothing: one shell that prints one number.
//   run        dotnet run -c Release --project bench/Pipeline
//   arguments  rounds (default 5), then sizes (default 100 400 1000)
//   exit       0 when every bar holds
//
// Each round times an empty build beside, so that a machine growing busier harms both alike: look at the ratios where it is not quiet.

using System.Globalization;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var numbers = args.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
var rounds = numbers.Length > 0 ? numbers[0] : 5;
var sizes = numbers.Length > 1 ? numbers[1..] : [100, 400, 1000];
var repository = Checkout.RepositoryAbove(AppContext.BaseDirectory);
var held = true;

var (shell, make) = (Seconds.Median(rounds, Spawn.Shells), Spawn.HasMake);
Console.WriteLine($"a shell that prints one number: {shell * 1000:F2} ms");

foreach (var stages in sizes)
{
    using var tree = new Checkout(repository, stages);
    tree.Build();
    var cold = Seconds.Median(Math.Min(rounds, 3), () => { tree.Clean(); return tree.Build(); });
    var (empty, noop, status) = (new List<double>(), new List<double>(), new List<double>());
    for (var round = 0; round < rounds; round++)
    {
        empty.Add(tree.Build("empty.proj"));
        noop.Add(tree.Build());
        status.Add(tree.Build("Reproduce.proj", "-t:Status"));
    }

    var (bare, overhead) = (Seconds.Median(empty), (cold - Seconds.Median(empty)) / stages);
    Console.WriteLine($"{stages} stages");
    Report("unchanged", Seconds.Median(noop), stages <= 400 ? 1.0 : double.NaN, $", {Seconds.Median(noop) / bare:F2} of an empty build ({bare:F3} s)");
    Report("status", Seconds.Median(status), stages <= 400 ? 1.0 : double.NaN, $", {Seconds.Median(status) / bare:F2} of an empty build");
    // What starts once, such as a second worker, weighs on few stages.
    Report("a stage, cold", overhead, stages >= 400 ? 0.015 : double.NaN, $": {cold:F2} s in all, of which {shell * stages:F2} s are shells");
    if (make) Console.WriteLine($"  GNU make, the same shells, cold: {Seconds.Median(1, () => tree.Make(stages)):F2} s");
}

using (var folder = new Files(5000, 100_000))
{
    var (first, again) = (new List<double>(), new List<double>());
    for (var round = 0; round < rounds; round++)
    {
        first.Add(folder.Hash(anew: true));
        again.Add(folder.Hash(anew: false));
    }

    Console.WriteLine("a folder of 5000 files, 500 MB, in the page cache");
    Report("hashed the first time", Seconds.Median(first), 0.5, $", {0.5 / Seconds.Median(first):F2} GB/s");
    Report("and again", Seconds.Median(again), 0.2, "");
}

return held ? 0 : 1;

void Report(string what, double seconds, double bar, string more)
{
    var holds = !(seconds > bar);
    held &= holds;
    var verdict = double.IsNaN(bar) ? "" : $" (bar {Shown(bar)}: {(holds ? "held" : "MISSED")})";
    Console.WriteLine($"  {what}: {Shown(seconds)}{more}{verdict}");
}

static string Shown(double seconds) => seconds < 0.1 ? $"{seconds * 1000:F1} ms" : $"{seconds:F3} s";
