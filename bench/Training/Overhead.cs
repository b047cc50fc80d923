using System.Diagnostics;
using static TorchSharp.torch;

/// <summary>What a call costs beside its arithmetic: the in-place sum of two tensors of one element.</summary>
internal static class Overhead
{
    private const int Calls = 200_000;

    public static double Microseconds()
    {
        using var frozen = no_grad();
        using var a = zeros(1);
        using var b = ones(1);
        Repeat(a, b, Calls / 10);
        return Enumerable.Range(0, 5).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            Repeat(a, b, Calls);
            return clock.Elapsed.TotalMicroseconds / Calls;
        });
    }

    private static void Repeat(Tensor a, Tensor b, int calls)
    {
        for (var k = 0; k < calls; k++) a.add_(b);
    }
}
