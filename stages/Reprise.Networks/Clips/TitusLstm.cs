using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>What decides inside the LSTM of <see cref="TitusLstm"/>.</summary>
internal enum LstmCell
{
    /// <summary><see cref="KerasLstm"/>, as published.</summary>
    Keras,

    /// <summary><see cref="TorchLstm"/>.</summary>
    Torch,
}

/// <summary>Options of <see cref="TitusLstm"/>.</summary>
/// <param name="Dropout">Share of activations set to zero in training, in front of the LSTM and behind it: 0.5.</param>
/// <param name="Kernel">Frames that a convolution looks at: 5 in the code, which alone fits the figures; 4 in the report.</param>
/// <param name="Cell">Whose LSTM.</param>
/// <param name="Weighting">What a step counts in the clip's probabilities.</param>
/// <param name="Init">An entry of <see cref="Initialization"/> for the convolutions; the dense layer follows it only to torch.</param>
internal sealed record TitusLstmOptions(double Dropout, int Kernel, LstmCell Cell, TimeWeighting Weighting, string Init);

/// <summary>Titus's model 1: convolutions, an LSTM, and a weighted mean over time of softmaxes. 1,347,850 parameters for 10 genres.</summary>
/// <remarks>
/// Titus 2017, section 3, and the code published with it, which was built on a project by Kozakowski and Michalak. Report and code differ in kernel
/// and weighting, see the options. The output is the logarithm of the mixture, clipped to [1e-7, 1 - 1e-7] as Keras does before it takes logarithms:
/// cross-entropy of that is Keras's loss of the mixture, save for the clipped share of the sum (below 1e-6).
/// </remarks>
internal sealed class TitusLstm : ObservedModule, IStepwise
{
    private const int Units = 256;
    private const double Least = 1e-7;

    private readonly TimeWeighting weighting;
    private readonly TitusConvolutions convolutions;
    private readonly Dropout dropout;
    private readonly nn.Module<Tensor, Tensor> lstm;
    private readonly Linear dense;

    public TitusLstm(ClipInput input, TitusLstmOptions options)
        : base(nameof(TitusLstm))
    {
        // A ramp from zero gives a single step no weight at all.
        weighting = options.Weighting;
        var bands = TitusConvolutions.Bands("titus_lstm", input, options.Kernel, least: weighting == TimeWeighting.RampFromZero ? 2 : 1);

        convolutions = new(bands, options.Kernel);
        dropout = Dropout(options.Dropout);
        lstm = options.Cell == LstmCell.Keras ? new KerasLstm(TitusConvolutions.Filters, Units) : new TorchLstm(TitusConvolutions.Filters, Units);
        dense = Linear(Units, input.Genres);

        RegisterComponents();
        Initialization.Apply(options.Init, convolutions);
        Initialization.Apply(Initialization.OfDense(options.Init), dense);
    }

    // (B, T, bands) log-mel -> logarithms of probabilities (B, genres)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var steps = Steps(input);                                                                    // (B, steps, genres)
        var mixture = (steps * TimeWeights.Of(weighting, steps.shape[1], steps.device)).sum([1L]);   // (B, genres)

        return mixture.clamp(Least, 1 - Least).log().MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Steps(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = Pass(dropout, convolutions.call(input));      // (B, 256, steps)
        x = PassSteps(lstm, x.transpose(1, 2));               // (B, steps, 256)
        x = PassSteps(dense, PassSteps(dropout, x));          // (B, steps, genres)

        return softmax(x, 2).MoveToOuterDisposeScope();
    }
}
