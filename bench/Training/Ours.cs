using System.Diagnostics;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

/// <summary>c1m1 on random tracks of 512 × 12, the same seed, layers, batches and draws as training.py.</summary>
internal sealed class Ours : IDisposable
{
    private const int Tracks = 1024;
    private const int Batch = 32;

    private readonly Sequential model;
    private readonly Adam optimizer;
    private readonly Tensor x;
    private readonly Tensor y;
    private Tensor? order;

    public Ours()
    {
        set_num_threads(1);
        manual_seed(1);
        model = Sequential([.. Block(12, 48, 0), .. Block(48, 64, 2), .. Block(64, 64, 2),
            Flatten(), Dropout(0.25), Linear(4032, 64), ReLU(), Linear(64, 8)]);
        optimizer = optim.Adam(model.parameters());
        x = randn(Tracks, 12, 512);
        y = randint(0, 8, [Tracks]);
    }

    public Epoch Train(int part, int parts)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        if (part == 0)
        {
            order?.Dispose();
            order = randperm(Tracks);
        }

        using var scope = NewDisposeScope();
        var batches = order!.chunk(parts)[part].split(Batch);
        var total = 0.0;
        foreach (var batch in batches)
        {
            using var step = NewDisposeScope();
            optimizer.zero_grad();
            var loss = functional.cross_entropy(model.call(x.index_select(0, batch)), y.index_select(0, batch));
            loss.backward();
            optimizer.step();
            total += loss.item<float>();
        }

        return new Epoch(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds, total / batches.Length);
    }

    public void Dispose()
    {
        optimizer.Dispose();
        model.Dispose();
        x.Dispose();
        y.Dispose();
        order?.Dispose();
    }

    private static IEnumerable<Module<Tensor, Tensor>> Block(long inputs, long outputs, long padding) =>
        [Conv1d(inputs, outputs, 5, padding: padding), ReLU(), MaxPool1d(2), Dropout(0.25)];
}
