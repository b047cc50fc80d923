using Reprise.Core.Tests.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void TheLastWordOnAStageCounts()
    {
        var journal = new Journal(_folder["journal"]);

        journal.Write("train.c1m1", StageEnd.Failed, TimeSpan.Zero);
        journal.Write("split", StageEnd.UpToDate, TimeSpan.Zero);
        journal.Write("train.c1m1", StageEnd.Ran, TimeSpan.FromSeconds(61.5));

        journal.Ends().ShouldBe(new Dictionary<string, StageEnd> { ["split"] = StageEnd.UpToDate, ["train.c1m1"] = StageEnd.Ran });
        File.ReadAllText(_folder["journal"]).ShouldContain("Ran\ttrain.c1m1\t61.500\n");
    }

    [Fact]
    public void WithoutAFileNothingHappened()
    {
        new Journal(_folder["none"]).Ends().ShouldBeEmpty();
        new Journal(_folder["none"]).Consulted().ShouldBeEmpty();
    }

    /// <summary>Each writer opens the file for itself, as worker processes do.</summary>
    [Fact]
    public void NoLineOfWritersAtTheSameTimeIsLost()
    {
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, stage =>
        {
            var journal = new Journal(_folder["journal"]);
            journal.Write($"stage.{stage}", StageEnd.Ran, TimeSpan.Zero);
            journal.Consulted([new Witness($"/data/{stage}", "sha256:0")]);
        });

        var read = new Journal(_folder["journal"]);
        read.Ends().Count.ShouldBe(400);
        read.Consulted().Count.ShouldBe(400);
    }

    [Fact]
    public void WhatSeveralStagesSawAlikeIsKeptOnce()
    {
        var journal = new Journal(_folder["journal"]);

        journal.Consulted([new Witness("/b", "x"), new Witness("/a", "x")]);
        journal.Consulted([new Witness("/a", "x"), new Witness("/a", "y")]);
        journal.Consulted([]);

        journal.Consulted().ShouldBe([new Witness("/a", "x"), new Witness("/b", "x"), new Witness("/a", "y")]);
    }

    [Fact]
    public void ALineThatIsNoneIsPassedOver()
    {
        _folder.Write("journal", "Ran\tsplit\t0.1\nRan\tbroken\nSlept\tbasis\t0.1\n");
        _folder.Write("journal.consulted", "torn\nsha256:0\t/a\n");

        new Journal(_folder["journal"]).Ends().Keys.ShouldBe(["split"]);
        new Journal(_folder["journal"]).Consulted().ShouldBe([new Witness("/a", "sha256:0")]);
    }

    public void Dispose() => _folder.Dispose();
}
