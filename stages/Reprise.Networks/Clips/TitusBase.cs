using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Reprise.Networks;

/// <summary>Options of <see cref="TitusBase"/>.</summary>
/// <param name="Dropout">Share of activations set to zero in training behind each block: 0.5.</param>
/// <param name="Init">An entry of <see cref="Initialization"/> for the convolutions; the dense layer follows it only to torch.</param>
internal sealed record TitusBaseOptions(double Dropout, string Init);

/// <summary>The later network of the project that Titus built on: normalised convolutions, and a mean over time of logits. 824,074 parameters for 10 genres.</summary>
/// <remarks>
/// Kozakowski and Michalak's genre recognition, after its LSTM was given up: convolution of 5 frames, normalisation, ReLU, pooling by 2, dropout, three
/// times. Normalisation as in Keras: ε 1e-3, and running statistics that keep 0.9 of themselves, which torch calls a momentum of 0.1.
/// Torch divides their variances by N - 1, some versions of Keras by N, the steps of a batch: one in some thousands.
/// The softmax, which stands behind the mean, is left to the loss.
/// </remarks>
internal sealed class TitusBase : ObservedModule
{
    private const int Kernel = 5;

    private readonly Conv1d conv1;
    private readonly BatchNorm1d norm1;
    private readonly Conv1d conv2;
    private readonly BatchNorm1d norm2;
    private readonly Conv1d conv3;
    private readonly BatchNorm1d norm3;
    private readonly MaxPool1d pool;
    private readonly Dropout dropout;
    private readonly Linear dense;

    public TitusBase(ClipInput input, TitusBaseOptions options)
        : base(nameof(TitusBase))
    {
        conv1 = Conv1d(TitusConvolutions.Bands("titus_base", input, Kernel), TitusConvolutions.Filters, Kernel);
        norm1 = Normalisation();
        conv2 = Conv1d(TitusConvolutions.Filters, TitusConvolutions.Filters, Kernel);
        norm2 = Normalisation();
        conv3 = Conv1d(TitusConvolutions.Filters, TitusConvolutions.Filters, Kernel);
        norm3 = Normalisation();
        pool = MaxPool1d(2);
        dropout = Dropout(options.Dropout);
        dense = Linear(TitusConvolutions.Filters, input.Genres);

        RegisterComponents();
        foreach (var conv in (Conv1d[])[conv1, conv2, conv3]) Initialization.Apply(options.Init, conv);
        Initialization.Apply(Initialization.OfDense(options.Init), dense);
    }

    // (B, T, bands) log-mel -> logits (B, genres)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = input.transpose(1, 2);                // (B, bands, T)
        x = Block(conv1, norm1, x);                   // (B, 256, 321) for T 647
        x = Block(conv2, norm2, x);                   // (B, 256, 158)
        x = Block(conv3, norm3, x);                   // (B, 256, 77)
        x = PassSteps(dense, x.transpose(1, 2));      // (B, 77, genres)

        return x.mean([1L]).MoveToOuterDisposeScope();
    }

    // ReLU stands behind the pooling: both orders give the same numbers and gradients, this one touches half as many.
    private Tensor Block(Conv1d conv, BatchNorm1d norm, Tensor input) => Pass(dropout, relu(Pass(pool, Pass(norm, Pass(conv, input)))));

    private static BatchNorm1d Normalisation() => BatchNorm1d(TitusConvolutions.Filters, eps: 1e-3, momentum: 0.1);
}
