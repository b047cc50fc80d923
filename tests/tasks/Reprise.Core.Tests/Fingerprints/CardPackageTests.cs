using System.Xml.Linq;
using Reprise.Fingerprints;

namespace Reprise.Core.Tests.Fingerprints;

/// <summary>The list of card packages agrees with the build files that resolve them.</summary>
public class CardPackageTests
{
    private static readonly string s_root = FindRoot();

    public static TheoryData<string> Switches => [.. CardPackage.All.Select(card => card.Switch)];

    [Theory]
    [MemberData(nameof(Switches))]
    public void ItsStandInIsThere(string name) => File.Exists(Path.Combine(s_root, Card(name).StandIn)).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Switches))]
    public void TheBuildTakesThePackageOrTheStandIn(string name)
    {
        var card = Card(name);
        var group = Items("Directory.Build.targets").Single(element => (string?)element.Attribute("Condition") == $"'$({card.Uses})' == 'true'");

        group.Elements("PackageReference").First().Attribute("Include")!.Value.ShouldBe(card.Package);
        group.Elements("PackageReference").First().Attribute("Condition")!.Value.ShouldBe($"'$({card.Switch})' == 'package'");
        group.Elements("ProjectReference").Single().Attribute("Include")!.Value.ShouldBe($"$(RepositoryRoot){card.StandIn}");
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public void TheFeedsAreAskedForIt(string name)
    {
        var card = Card(name);

        Items("compat/Feed/Feed.csproj").ShouldContain(element => (string?)element.Attribute("Include") == card.Package);
        Items("Directory.Packages.props").ShouldContain(element => element.Name == "PackageVersion" && (string?)element.Attribute("Include") == card.Package);
        Items("pipeline/Machine.props").ShouldContain(
            element => element.Name == "CardPackage" && (string?)element.Attribute("Include") == card.Switch && (string?)element.Attribute("Package") == card.Package);
    }

    private static CardPackage Card(string name) => CardPackage.All.Single(card => card.Switch == name);

    private static IEnumerable<XElement> Items(string file) => XDocument.Load(Path.Combine(s_root, file)).Descendants();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Reprise.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
