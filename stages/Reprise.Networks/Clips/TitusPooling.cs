using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Networks;

/// <summary>Options of <see cref="TitusPooling"/>.</summary>
/// <param name="Dropout">Share of pooled activations set to zero in training: 0.5.</param>
/// <param name="Init">An entry of <see cref="Initialization"/> for the convolutions; the dense layer follows it only to torch.</param>
internal sealed record TitusPoolingOptions(double Dropout, string Init);

/// <summary>Titus's model 2: convolutions, then mean and maximum over time. 661,258 parameters for 10 genres, 660,232 for 8.</summary>
/// <remarks>
/// Titus 2017, section 3. The report leaves out that the convolutions move on by 2; both saved models and the parameters say so.
/// The softmax is left to the loss.
/// </remarks>
internal sealed class TitusPooling : ObservedModule
{
    private const int Kernel = 4, Stride = 2;

    private readonly TitusConvolutions convolutions;
    private readonly GlobalAveragePooling average;
    private readonly GlobalMaxPooling max;
    private readonly Dropout dropout;
    private readonly Linear dense;

    public TitusPooling(ClipInput input, TitusPoolingOptions options)
        : base(nameof(TitusPooling))
    {
        convolutions = new(TitusConvolutions.Bands("titus_pooling", input, Kernel, Stride), Kernel, Stride);
        average = new();
        max = new();
        dropout = Dropout(options.Dropout);
        dense = Linear(2 * TitusConvolutions.Filters, input.Genres);

        RegisterComponents();
        Initialization.Apply(options.Init, convolutions);
        Initialization.Apply(Initialization.OfDense(options.Init), dense);
    }

    // (B, T, bands) log-mel -> logits (B, genres)
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = convolutions.call(input);                     // (B, 256, 9) for T 647
        x = cat([Pass(average, x), Pass(max, x)], 1);         // (B, 512)

        return Pass(dense, Pass(dropout, x)).MoveToOuterDisposeScope();
    }
}
