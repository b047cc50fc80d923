using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Compat;

/// <summary>One seed gives the same bits here and in Python on the same libtorch.</summary>
public class SameAsPython
{
    [PythonFact]
    public void TenStepsOfC1m1WithDropoutHaveTheSameWeightsAndLosses()
    {
        var expected = PythonTorch.Run("c1m1.py");

        using var scope = NewDisposeScope();
        manual_seed(7);
        using var model = Sequential([.. Block(12, 48, 0), .. Block(48, 64, 2), .. Block(64, 64, 2),
            Flatten(), Dropout(0.25), Linear(4032, 64), ReLU(), Linear(64, 8)]);
        var actual = new List<string> { Bits.Digest(model) };
        var x = randn(32, 12, 512);
        var y = randint(0, 8, [32]);
        using var optimizer = optim.Adam(model.parameters());
        for (var step = 0; step < 10; step++)
        {
            optimizer.zero_grad();
            using var loss = functional.cross_entropy(model.call(x), y);
            loss.backward();
            optimizer.step();
            actual.Add(Bits.Hex(loss));
        }

        actual.Add(Bits.Digest(model));
        actual.ShouldBe(expected);
    }

    private static IEnumerable<Module<Tensor, Tensor>> Block(long inputs, long outputs, long padding) =>
        [Conv1d(inputs, outputs, 5, padding: padding), ReLU(), MaxPool1d(2), Dropout(0.25)];
}
