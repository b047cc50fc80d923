using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Reprise.Params;

namespace Reprise.Core.Tests.Params;

public class CanonicalNumberTests
{
    /// <summary>The sample table of RFC 8785, appendix B: IEEE 754 bits and their JSON text.</summary>
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void NumbersAreWrittenAsTheStandardSays(string bits, string expected) =>
        CanonicalNumber.Write(BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))).ShouldBe(expected);

    [Theory]
    [InlineData("0.30", "0.3")]
    [InlineData("1.0e-7", "1e-7")]
    [InlineData("1E-07", "1e-7")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("1.0", "1")]
    [InlineData("1.", "1")]
    [InlineData("+1", "1")]
    [InlineData("007", "7")]
    [InlineData("-.50", "-0.5")]
    [InlineData("-0.0", "0")]
    [InlineData("12e2", "1200")]
    [InlineData("9007199254740992", "9007199254740992")]
    public void EverySpellingOfANumberIsOneText(string text, string expected)
    {
        PlainScalar.Kind(text).ShouldBe(ScalarKind.Number);
        CanonicalNumber.TryRead(text, out var value).ShouldBeTrue();
        CanonicalNumber.Write(value).ShouldBe(expected);
    }

    [Theory]
    [InlineData("9007199254740993.5e2")]
    [InlineData("18014398509481985")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e-400")]
    public void ANumberThatADoubleCannotHoldIsRefused(string text) => CanonicalNumber.TryRead(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1_000")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData(".inf")]
    [InlineData(".nan")]
    [InlineData("1e")]
    [InlineData("1:30")]
    [InlineData("1\n")]
    [InlineData("١")]
    [InlineData("yes")]
    [InlineData("True")]
    public void WhatOtherReadersTurnIntoNumbersOrBooleansIsText(string text) => PlainScalar.Kind(text).ShouldBe(ScalarKind.Text);

    [Fact]
    public void EveryTextReadsBackAsTheSameNumber() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261120, 1),
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            var value = number.Get == 0 ? 0 : number.Get;
            return double.Parse(CanonicalNumber.Write(value), CultureInfo.InvariantCulture).Equals(value);
        }));
}
