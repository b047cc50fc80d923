using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Oracle;

public class MsdComparisonTests
{
    [PythonTorchTheory]
    [InlineData("msd_mel", "torch", 48, 128, 2)]
    [InlineData("msd_mel", "normal", 9, 11, 2)]
    [InlineData("msd_mfcc", "torch", 47, 13, 5)]
    public void OneStepOfAdamIsThatOfPyTorchAndTheLogitsFollowFromTheDefinitionOfSame(string name, string init, int windows, int bands, int columns) =>
        ClipComparison.ShouldAgree(
            name, $$"""{"keep_prob": 1, "dense": 64, "init": "{{init}}"}""", [windows, bands, columns], [3, 1, 4, 7], "-",
            network => optim.Adam(network.parameters()));
}
