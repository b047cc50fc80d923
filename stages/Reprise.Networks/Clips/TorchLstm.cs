using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Networks;

/// <summary>torch's own LSTM, batch first, of which only the outputs of all steps are wanted.</summary>
internal sealed class TorchLstm : nn.Module<Tensor, Tensor>
{
    private readonly LSTM cell;

    public TorchLstm(int inputs, int units)
        : base(nameof(TorchLstm))
    {
        cell = LSTM(inputs, units, batchFirst: true);

        RegisterComponents();
    }

    // (B, T, in) -> (B, T, H)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var (outputs, _, _) = cell.call(input);

        return outputs.MoveToOuterDisposeScope();
    }
}
