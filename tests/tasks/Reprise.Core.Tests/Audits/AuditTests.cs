using System.Text.Json;
using Reprise.Audits;
using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Locks;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Audits;

public sealed class AuditTests : IDisposable
{
    private readonly TemporaryFolder _here = new();
    private readonly TemporaryFolder _there = new();

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public void TheFirstStageInTheOrderOfTheGraphIsNamedAndFilesOfFoldersAreListed()
    {
        Make(_here, "z.first", ("same.txt", "1"), ("other.txt", "2"), ("gone.txt", "3"));
        Make(_there, "z.first", ("same.txt", "1"), ("other.txt", "4"), ("new|.txt", "3"));
        Make(_here, "a.last", ("x", "1"));
        Make(_there, "a.last", ("x", "2"));

        var audit = Compare("z.first", "a.last");

        audit.Differences.Select(stage => stage.Stage).ShouldBe(["z.first", "a.last"]);
        audit.Differences[0].Outs.ShouldHaveSingleItem().Files.ShouldBe(["gone.txt", "new|.txt", "other.txt"]);
        AuditReport.Line(audit).ShouldBe("0 of 2 stages made the same again to the last bit, 0 of 2 outs; the first that differs is z.first");
        AuditReport.Markdown(audit).ShouldContain("| gone.txt; new\\|.txt; other.txt |");
        using var json = JsonDocument.Parse(AuditReport.Json(audit));
        json.RootElement.GetProperty("first").GetString().ShouldBe("z.first");
        json.RootElement.GetProperty("differences")[0].GetProperty("files").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public void EqualTreesDoNotDiffer()
    {
        Make(_here, "a", ("x", "1"));
        Make(_there, "a", ("x", "1"));

        var audit = Compare("a");

        AuditReport.Line(audit).ShouldBe("1 of 1 stages made the same again to the last bit, 1 of 1 outs");
        AuditReport.Markdown(audit).ShouldNotContain("|");
        JsonDocument.Parse(AuditReport.Json(audit)).RootElement.GetProperty("first").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void AStageWithoutALockInTheSecondTreeDiffersThoughItsOutsAreThere()
    {
        Make(_here, "a", ("x", "1"));
        Make(_there, "a", ("x", "1"));
        File.Delete(_there["pipeline/locks/a.lock"]);

        Compare("a").Differences.ShouldHaveSingleItem().Outs.ShouldHaveSingleItem().Rebuilt.ShouldBeNull();
    }

    [Fact]
    public void WhatBuildsMadeIsNotCopiedAndAFrozenStageThaws()
    {
        Make(_here, "a", ("x", "1"));
        foreach (var file in new[] { "params.yaml", "pipeline/a.proj", "pipeline/frozen.txt", "artifacts/.work/cache/objects/00/11" }) _here.Write(file, file);

        SecondTree.Make(Here, []).ShouldBe(2);

        var copy = SecondTree.PlaceOf(Here);
        FolderWalk.Files(copy.Root).ShouldBe(["params.yaml", "pipeline/a.proj"]);
        SecondTree.Remove(Here);
        Directory.Exists(copy.Root).ShouldBeFalse();
        File.Exists(_here["params.yaml"]).ShouldBeTrue();
    }

    private WorkPlace Here => WorkPlace.Of(_here.Root);

    private Audit Compare(params string[] stages) => Audit.Of(Here, WorkPlace.Of(_there.Root), stages);

    /// <summary>A stage's out, a folder, and the lock that belongs to it.</summary>
    private static void Make(TemporaryFolder tree, string stage, params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files) tree.Write($"artifacts/{stage}/{name}", text);
        var place = WorkPlace.Of(tree.Root);
        new StageLock
        {
            Stage = stage,
            Fingerprint = Sha256Digest.OfText(stage),
            Program = Sha256Digest.OfText("program"),
            Outs = new SortedDictionary<string, LockContent> { [$"artifacts/{stage}"] = LockContent.Of(Tree.Of(tree[$"artifacts/{stage}"], DigestMemory.Open(place.DigestJournal))) },
        }.Write(place.LockOf(stage));
    }
}
