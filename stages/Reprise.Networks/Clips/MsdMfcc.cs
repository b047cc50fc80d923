using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>msd_mfcc: two convolutions over the MFCC of 599 short windows. 11,410,248 parameters at 599 × 13 × 5, 1024 hidden units and ten genres.</summary>
/// <remarks>
/// Lachmish 2016, variant <c>mfcc</c>. Its code also declares the weights of a third convolution and never uses them; they are left out.
/// The first pooling starts one coefficient before the first, as TensorFlow shares the three that 13 lacks to 16.
/// </remarks>
internal sealed class MsdMfcc : ObservedModule
{
    public const string Name = "msd_mfcc";

    private readonly MsdBlock block1, block2;
    private readonly MsdHead head;

    public MsdMfcc(ClipInput input, MsdOptions options)
        : base(nameof(MsdMfcc))
    {
        options.Checked(Name);
        block1 = new(MsdInput.Maps(Name, input), 149, window: 4, options);
        block2 = new(block1.Output, 73, window: 2, options);
        head = new(block2.Output, input.Genres, options);

        RegisterComponents();
        MsdInitialization.Apply(options.Init, this, bias: 0);
    }

    // (B, windows, coefficients, frames) -> logits (B, genres); sizes at 599 × 13 × 5
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = block1.call(input.permute(0, 3, 1, 2));    // (B, 149, 150, 4)
        x = block2.call(x);                                // (B, 73, 75, 2)

        return head.call(x).MoveToOuterDisposeScope();
    }
}
