using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>msd_mel: three convolutions over the mel spectra of 599 short windows. 87,472,939 parameters at 599 × 128 × 2, 8192 hidden units and ten genres.</summary>
/// <remarks>
/// Lachmish 2016, variant <c>mel</c>. The report draws convolutions over time alone with 256, 256 and 512 filters; the code, which is
/// followed here and which the logs belong to, took the diagram's lengths 149, 73 and 35 for numbers of filters. The input stays as it
/// lies in memory: seen channels-first it is what libtorch calls channels-last, the faster layout for its convolutions.
/// </remarks>
internal sealed class MsdMel : ObservedModule
{
    public const string Name = "msd_mel";

    private readonly MsdBlock block1, block2, block3;
    private readonly MsdHead head;

    public MsdMel(ClipInput input, MsdOptions options)
        : base(nameof(MsdMel))
    {
        options.Checked(Name);
        block1 = new(MsdInput.Maps(Name, input), 149, window: 4, options);
        block2 = new(block1.Output, 73, window: 2, options);
        block3 = new(block2.Output, 35, window: 2, options);
        head = new(block3.Output, input.Genres, options);

        RegisterComponents();
        MsdInitialization.Apply(options.Init, this, bias: 0.01);
    }

    // (B, windows, mel, frames) -> logits (B, genres); sizes at 599 × 128 × 2
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = block1.call(input.permute(0, 3, 1, 2));    // (B, 149, 150, 32)
        x = block2.call(x);                                // (B, 73, 75, 16)
        x = block3.call(x);                                // (B, 35, 38, 8)

        return head.call(x).MoveToOuterDisposeScope();
    }
}
