using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Networks;

/// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997) as Keras 2.0.9 computes it.</summary>
/// <remarks>
/// Unlike torch's: the gates are hard sigmoids clip(0.2 x + 0.5, 0, 1) (libtorch's hardsigmoid has a slope of 1/6), each has one bias, that of the
/// forget gate begins at 1, and the recurrent weights of all gates together begin as rows of an orthogonal matrix.
/// Weights lie as in Keras's files: (in, 4H), gates in the order input, forget, cell, output.
/// </remarks>
internal sealed class KerasLstm : nn.Module<Tensor, Tensor>
{
    private readonly Parameter kernel, recurrent, bias;

    public KerasLstm(int inputs, int units)
        : base(nameof(KerasLstm))
    {
        kernel = Parameter(init.glorot_uniform_(empty(inputs, 4 * units)));
        recurrent = Parameter(init.orthogonal_(empty(units, 4 * units)));
        bias = Parameter(cat([zeros(units), ones(units), zeros(2 * units)]));

        RegisterComponents();
    }

    // (B, T, in) -> (B, T, H)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        // The gates' 0.2 x + 0.5 goes into weights and bias once instead of into every step; the cell's tanh wants x as it is.
        var units = recurrent.shape[0];
        var gate = ones(units, device: input.device);
        var slope = cat([gate * 0.2, gate * 0.2, gate, gate * 0.2]);                                       // (4H)
        var shift = cat([gate * 0.5, gate * 0.5, gate * 0, gate * 0.5]);                                   // (4H)
        var projected = input.transpose(0, 1).matmul(kernel * slope) + ((bias * slope) + shift);           // (T, B, 4H)
        var scaled = recurrent * slope;                                                                    // (H, 4H)

        var hidden = zeros(input.shape[0], units, device: input.device);                                   // (B, H)
        var cell = hidden;
        var outputs = new List<Tensor>();
        foreach (var step in projected.unbind())
        {
            var gates = step.addmm(hidden, scaled).chunk(4, 1);
            var (write, keep, show) = (gates[0].clamp(0, 1), gates[1].clamp(0, 1), gates[3].clamp(0, 1));
            cell = (keep * cell).addcmul(write, gates[2].tanh(), 1);
            hidden = show * cell.tanh();
            outputs.Add(hidden);
        }

        return stack(outputs, 1).MoveToOuterDisposeScope();
    }
}
