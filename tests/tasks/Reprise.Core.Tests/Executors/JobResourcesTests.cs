using Reprise.Core.Tests.Files;
using Reprise.Executors;
using Reprise.Params;

namespace Reprise.Core.Tests.Executors;

public sealed class JobResourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void WhatAKindDoesNotSayIsThatOfTheDefault()
    {
        var values = Load("executors: {slurm: {default: {cpus: 2, memory: 4G, time: '4:00:00', gpus: 0, partition: main}, train: {memory: 512M, gpus: 1}}}");

        JobResources.Of(values, "split").ShouldBe(new JobResources(2, "4G", TimeSpan.FromHours(4), 0, "main"));
        JobResources.Of(values, "train").ShouldBe(new JobResources(2, "512M", TimeSpan.FromHours(4), 1, "main"));
        JobResources.Of(values, "train").Options().ShouldBe(
            ["--nodes=1", "--ntasks=1", "--cpus-per-task=2", "--mem=512M", "--time=240", "--gpus=1", "--partition=main"]);
        JobResources.Kinds(values).Order(StringComparer.Ordinal).ShouldBe(["default", "train"]);
    }

    [Fact]
    public void WithoutAnyEntryAJobAsksForOneCore()
    {
        var values = Load("seed: 1");

        JobResources.Of(values, "train").ShouldBe(new JobResources(1, "", null, 0, ""));
        JobResources.Of(values, "train").Options().ShouldBe(["--nodes=1", "--ntasks=1", "--cpus-per-task=1"]);
        JobResources.Kinds(values).ShouldBe(["default"]);
    }

    [Theory]
    [InlineData("0:00:03", 3)]
    [InlineData("30:00", 1800)]
    [InlineData("4:30:00", 16200)]
    [InlineData("2-00:00:00", 172800)]
    public void TimesAreThoseOfSlurm(string text, double seconds) => JobResources.ParseTime(text).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("4G", 4096)]
    [InlineData("512M", 512)]
    [InlineData("2T", 2097152)]
    [InlineData("2048K", 2)]
    [InlineData("", 0)]
    public void MemoryIsCountedInMebibytes(string text, double mebibytes) => new JobResources(1, text, null, 0, "").Mebibytes.ShouldBe(mebibytes);

    [Theory]
    [InlineData("auto", false, 0, true)]
    [InlineData("auto", true, 1, true)]
    [InlineData("auto", true, 0, false)]
    [InlineData("auto", false, 1, false)]
    [InlineData("cpu", true, 0, true)]
    [InlineData("cuda", false, 1, true)]
    public void AJobTrainsOnWhatItsFingerprintNames(string device, bool isCardHere, int gpus, bool agrees) =>
        (new JobResources(1, "", null, gpus, "").CardProblem(device, isCardHere) is null).ShouldBe(agrees);

    public void Dispose() => _folder.Dispose();

    private ResolvedParams Load(string yaml)
    {
        _folder.Write("params.yaml", yaml + "\nprofiles:\n  demo: {}\n");
        _folder.Write("schema.json", "{}");
        return ResolvedParams.Load(_folder["params.yaml"], _folder["schema.json"], "demo", "");
    }
}
