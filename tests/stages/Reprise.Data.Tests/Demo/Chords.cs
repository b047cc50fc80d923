using Reprise.Acquire.Demo;

namespace Reprise.Data.Tests.Demo;

public class Chords
{
    [Theory]
    [InlineData("I", 0, new[] { 0, 4, 7 })]
    [InlineData("vi", 9, new[] { 0, 3, 7 })]
    [InlineData("V7", 7, new[] { 0, 4, 7, 10 })]
    [InlineData("ii7", 2, new[] { 0, 3, 7, 10 })]
    [InlineData("Imaj7", 0, new[] { 0, 4, 7, 11 })]
    [InlineData("bVI5", 8, new[] { 0, 7, 12 })]
    [InlineData("bII5", 1, new[] { 0, 7, 12 })]
    public void NumeralsAreRead(string text, int root, int[] tones)
    {
        var chord = Chord.Parse(text);

        chord.Root.ShouldBe(root);
        chord.Tones.ShouldBe(tones);
    }

    [Theory]
    [InlineData("H7")]
    [InlineData("I13")]
    [InlineData("")]
    public void NonsenseIsNot(string text) => Should.Throw<FormatException>(() => Chord.Parse(text));

    [Fact]
    public void BarsMayShareChords() => Chord.ParseBars("ii7 V7 | Imaj7").Select(bar => bar.Length).ShouldBe([2, 1]);
}
