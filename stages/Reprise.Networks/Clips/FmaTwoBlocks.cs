using static TorchSharp.torch;

namespace Reprise.Networks;

/// <summary>fma_two_blocks: two convolutions over a window of three seconds. 185,320 parameters at 64 × 256 and eight genres.</summary>
/// <remarks>Virepinte, Wehr, Xu, Qiao and Huo 2018, <i>music-genre-finder</i>, notebook 01: the first model, on 1000 tracks.</remarks>
internal sealed class FmaTwoBlocks : ObservedModule, IProbable
{
    public const string Name = "fma_two_blocks";

    private readonly FmaBlock block1, block2;
    private readonly FmaHead head;

    public FmaTwoBlocks(ClipInput input, FmaOptions options)
        : base(nameof(FmaTwoBlocks))
    {
        block1 = new(FmaInput.Maps(Name, input, bands: 16, frames: 24), (3, 3));
        block2 = new(block1.Output, (3, 5));
        head = new(block2.Output, input.Genres, options.Checked(Name));

        RegisterComponents();
    }

    // (B, mel, time) -> (B, genres); sizes at 64 × 256
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();

        var x = block1.call(input.unsqueeze(1));    // (B, 64, 16, 64)
        x = block2.call(x);                         // (B, 64, 4, 15)

        return head.call(x).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public Tensor Probabilities(Tensor output) => head.Probabilities(output);
}
