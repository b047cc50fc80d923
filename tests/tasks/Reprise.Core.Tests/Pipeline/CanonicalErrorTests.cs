using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class CanonicalErrorTests
{
    [Theory]
    [InlineData("params.yaml(3,7): error REPRO2001: no such key", "params.yaml", 3, 7, false, "no such key")]
    [InlineData("params.yaml(3): error REPRO2001: no such key", "params.yaml", 3, 0, false, "no such key")]
    [InlineData("raw/a.wav: error REPRO2001: empty", "raw/a.wav", 0, 0, false, "empty")]
    [InlineData("raw/a b (live).wav: warning REPRO2001: short: 2 s", "raw/a b (live).wav", 0, 0, true, "short: 2 s")]
    [InlineData("train.c1m1 : error REPRO2001: ", "train.c1m1", 0, 0, false, "")]
    [InlineData("C:\\data\\a.wav(1,2): error REPRO2001: x", "C:\\data\\a.wav", 1, 2, false, "x")]
    public void AnErrorInMSBuildsFormatIsTakenApart(string line, string origin, int row, int column, bool isWarning, string text) =>
        CanonicalError.Parse(line).ShouldBe(new CanonicalError(origin, row, column, isWarning, "REPRO2001", text));

    [Theory]
    [InlineData("")]
    [InlineData("error REPRO2001: without an origin")]
    [InlineData("train: error CS1002: ; expected")]
    [InlineData("train: error REPRO12: too short a code")]
    [InlineData("epoch 12/100: error 0.25, loss 0.1")]
    [InlineData("Unhandled exception. System.IO.IOException: No space left on device")]
    public void AnyOtherLineIsOrdinaryText(string line) => CanonicalError.Parse(line).ShouldBeNull();
}
