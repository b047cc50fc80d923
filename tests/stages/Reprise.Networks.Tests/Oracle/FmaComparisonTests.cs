using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Oracle;

public class FmaComparisonTests
{
    [PythonTorchTheory]
    [InlineData("fma_three_blocks", "double", 64, 256)]
    [InlineData("fma_three_blocks", "double", 59, 123)]
    [InlineData("fma_two_blocks", "single", 37, 50)]
    public void OneStepOfSgdIsThatOfPyTorch(string name, string softmax, int bands, int frames) => ClipComparison.ShouldAgree(
        name, $$"""{"dropout": 0, "softmax": "{{softmax}}"}""", [bands, frames], [3, 1, 4, 1, 5, 7, 2, 6], softmax,
        network => optim.SGD(network.parameters(), 0.05, momentum: 0.9));
}
