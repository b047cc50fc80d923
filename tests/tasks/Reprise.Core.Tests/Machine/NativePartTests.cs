using Reprise.Machine;

namespace Reprise.Core.Tests.Machine;

public sealed class NativePartTests
{
    [Fact]
    public void ACommandIsFoundOnThePath() => new NativePart("a shell", "command:sh", "dash").Find().ShouldNotBeNull().ShouldEndWith("/sh");

    [Theory]
    [InlineData("command:no-such-command")]
    [InlineData("lib:libno_such_library.so.9")]
    [InlineData("header:no/such/header.h")]
    [InlineData("python:no_such_module")]
    public void WhatIsNotThereIsMissing(string probe) => new NativePart("a part", probe, "a-package").Find().ShouldBeNull();

    [Fact]
    public void AProbeOfAnUnknownKindIsAMistakeInTheDeclaration() =>
        Should.Throw<ArgumentException>(() => new NativePart("a part", "gem:rails", "ruby").Find()).Message.ShouldContain("gem:rails");
}
