using Reprise.Core.Tests.Files;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Core.Tests.Pipeline;

public sealed class SteadyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;
    private readonly string _nested;

    public SteadyTests()
    {
        _file = _folder.Write("data/one.csv", "one");
        _nested = _folder.Write("data/deep/two.csv", "two");
    }

    [Fact]
    public void UnknownIsNotUnchanged() => Photograph().StagesIfUnchanged().ShouldBeNull();

    [Fact]
    public void AnUnchangedTreeIsKnownByItsNumberOfStages()
    {
        Take(_folder["data"], _folder["none"]).StagesIfUnchanged().ShouldBe(28);
    }

    [Fact]
    public void ATouchedFileIsUnchangedAndIsNotReadAgainTheNextTime()
    {
        var steady = Take(_folder["data"]);
        var before = File.ReadAllText(_folder["steady"]);
        File.SetLastWriteTimeUtc(_nested, DateTime.UtcNow.AddHours(1));

        steady.StagesIfUnchanged().ShouldBe(28);

        File.ReadAllText(_folder["steady"]).ShouldNotBe(before);
        steady.StagesIfUnchanged().ShouldBe(28);
    }

    public static TheoryData<string> Changes => new("edit", "secret edit", "delete", "add", "rename", "appear");

    [Theory]
    [MemberData(nameof(Changes))]
    public void AnyChangeIsNoticed(string change)
    {
        var steady = Take(_folder["data"], _folder["none"]);

        switch (change)
        {
            case "edit": File.WriteAllText(_nested, "2"); break;
            case "secret edit": TemporaryFolder.EditInSecret(_nested, "TWO"); break;
            case "delete": File.Delete(_file); break;
            case "add": _folder.Write("data/deep/three.csv", "three"); break;
            case "rename": File.Move(_file, _folder["data/1.csv"]); break;
            default: _folder.Write("none", ""); break;
        }

        steady.StagesIfUnchanged().ShouldBeNull();
    }

    [Fact]
    public void OfAListedFolderOnlyTheEntriesCount()
    {
        var steady = Take(_folder["data"] + "/");

        File.WriteAllText(_nested, "2");
        steady.StagesIfUnchanged().ShouldBe(28);

        _folder.Write("data/three.csv", "three");
        steady.StagesIfUnchanged().ShouldBeNull();
    }

    [Fact]
    public void WhatIsNoLongerWhatAStageSawIsNotPhotographed()
    {
        var memory = DigestMemory.Open(_folder["digests"]);
        var seen = Witness.Of(_folder["data"], memory);
        Photograph().Take(28, [seen], memory);
        File.WriteAllText(_nested, "2");

        Photograph().Take(28, [seen], memory);

        Photograph().StagesIfUnchanged().ShouldBeNull();
        File.Exists(_folder["steady"]).ShouldBeFalse();
    }

    [Fact]
    public void LinksThatLeadBackUpAreNotFollowedForEver()
    {
        for (var link = 0; link < 3; link++) File.CreateSymbolicLink(_folder[$"data/deep/back{link}"], _folder["data"]);

        var steady = Take(_folder["data"]);

        steady.StagesIfUnchanged().ShouldBe(28);
        File.WriteAllText(_nested, "2");
        steady.StagesIfUnchanged().ShouldBeNull();
    }

    [Fact]
    public void AForgottenOrDamagedPhotographIsUnknown()
    {
        Take(_folder["data"]).Forget();
        Photograph().StagesIfUnchanged().ShouldBeNull();

        Take(_folder["data"]);
        File.WriteAllText(_folder["steady"], "many\n");
        Photograph().StagesIfUnchanged().ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private Steady Photograph() => new(_folder["steady"]);

    private Steady Take(params string[] paths)
    {
        var memory = DigestMemory.Open(_folder["digests"]);
        Photograph().Take(28, [.. paths.Select(path => Witness.Of(path, memory))], memory);
        return Photograph();
    }
}
