using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>fma_three_blocks: three convolutions over a window of three seconds. 105,512 parameters at 64 × 256 and eight genres.</summary>
/// <remarks>
/// Virepinte, Wehr, Xu, Qiao and Huo 2018, <i>music-genre-finder</i>, notebook 02, whose accuracies the README prints. The slides draw two
/// blocks, a pooling of 2 × 4 and another order of the dropouts; the code, which is followed here, has none of these.
/// </remarks>
internal sealed class FmaThreeBlocks : ObservedModule, IProbable
{
    public const string Name = "fma_three_blocks";

    private readonly FmaBlock block1, block2, block3;
    private readonly FmaHead head;

    public FmaThreeBlocks(ClipInput input, FmaOptions options)
        : base(nameof(FmaThreeBlocks))
    {
        block1 = new(FmaInput.Maps(Name, input, bands: 56, frames: 88), (3, 3));
        block2 = new(block1.Output, (3, 3), padding: 1);
        block3 = new(block2.Output, (3, 5));
        head = new(block3.Output, input.Genres, options.Checked(Name));

        RegisterComponents();
    }

    // (B, mel, time) -> (B, genres); sizes at 64 × 256
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = block1.call(input.unsqueeze(1));    // (B, 64, 16, 64)
        x = block2.call(x);                         // (B, 64, 4, 16)
        x = block3.call(x);                         // (B, 64, 1, 3)

        return head.call(x).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Probabilities(Tensor output) => head.Probabilities(output);
}
