using Reprise.Stages;
using static TorchSharp.torch;

namespace Reprise.Networks.Tests.Training;

public class TrainingDeviceTests
{
    [Fact]
    public void AutoTakesWhatThereIs() => TrainingDevice.Of("auto").ToString().ShouldStartWith(cuda.is_available() ? "cuda" : "cpu");

    [Fact]
    public void TheCpuIsAlwaysThere() => TrainingDevice.Of("cpu").ToString().ShouldBe("cpu");

    [NoGpuFact]
    public void AGpuThatIsNotThereIsACodedErrorThatSaysWhatIsMissing()
    {
        var error = Should.Throw<StageException>(() => TrainingDevice.Of("cuda")).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe(Codes.NoDevice);
        error.Message.ShouldContain("driver");
    }

    [Fact]
    public void AnUnknownDeviceIsACodedError() =>
        Should.Throw<StageException>(() => TrainingDevice.Of("tpu")).Errors.ShouldHaveSingleItem().Message.ShouldContain("auto, cpu or cuda");

    [Fact]
    public void TheFactsOfTheEngineNameTheDevice() => TrainingDevice.Facts(new Dictionary<string, string> { ["provider"] = "x", ["blas"] = "y" }, CPU)
        .ShouldBe([new("blas", "y"), new("device", "cpu"), new("provider", "x")]);

    private sealed class NoGpuFactAttribute : FactAttribute
    {
        public NoGpuFactAttribute() => Skip = cuda.is_available() ? "there is a GPU here" : null;
    }
}
