using System.Xml;
using System.Xml.Linq;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Machine;

/// <summary>
/// Decides for each card package between the package and its stand-in under compat/: the command line first, then what an earlier
/// build found out, then the feeds, which are asked once.
/// </summary>
/// <param name="place">The checkout; the answer is kept among its state, in a form that its C# projects import.</param>
/// <param name="say">Gets a line for a person whenever a feed was asked.</param>
internal sealed class CardPackageSwitch(WorkPlace place, Action<string> say)
{
    private string Remembered => FileOf(place);

    /// <summary>Where each package comes from in this build: <c>package</c> or <c>compat</c>.</summary>
    /// <param name="packages">What a feed is asked for, by the name of the switch.</param>
    /// <param name="chosen">What the command line decides, by the name of the switch.</param>
    public SortedDictionary<string, string> Decide(IReadOnlyDictionary<string, string> packages, IReadOnlyDictionary<string, string> chosen)
    {
        // A torn file would stop every C# project that imports it.
        if (Recall(place) is null) File.Delete(Remembered);
        if (!File.Exists(Remembered) && packages.Keys.Any(name => !chosen.ContainsKey(name))) AskFeeds(packages);

        var sources = Known(place, chosen);
        foreach (var name in packages.Keys) sources.TryAdd(name, "compat");
        return sources;
    }

    /// <summary>What is decided so far, without asking anybody.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="chosen">What the command line decides, by the name of the switch.</param>
    public static SortedDictionary<string, string> Known(WorkPlace place, IReadOnlyDictionary<string, string> chosen)
    {
        var sources = new SortedDictionary<string, string>(Recall(place) ?? [], StringComparer.Ordinal);
        foreach (var (name, source) in chosen) sources[name] = source;
        return sources;
    }

    /// <summary>The switches that are set on the command line.</summary>
    public static Dictionary<string, string> Chosen(IEnumerable<(string Name, string Source)> switches) =>
        switches.Where(given => given.Source.Length > 0).ToDictionary(given => given.Name, given => given.Source);

    private void AskFeeds(IReadOnlyDictionary<string, string> packages)
    {
        if (FeedProbe.Ask(place.Root, packages) is not { } answer)
        {
            say("set-up: the NuGet feeds did not answer; the stand-ins under compat/ are used for this build");
            return;
        }

        foreach (var (name, source) in answer)
        {
            var found = source == "package" ? "the feed holds the package" : "no configured feed holds the package, compat/ stands in";
            say($"set-up: {name}: {found} (-p:{name}=package|compat overrides)");
        }

        var settings = answer.Select(pair => new XElement(pair.Key, new XAttribute("Condition", $"'$({pair.Key})' == ''"), pair.Value));
        AtomicFile.Write(Remembered, new XElement("Project", new XElement("PropertyGroup", settings)) + "\n");
    }

    /// <summary>What an earlier build found out: nothing where none asked, null where it cannot be read.</summary>
    private static Dictionary<string, string>? Recall(WorkPlace place)
    {
        if (!File.Exists(FileOf(place))) return [];

        try
        {
            return XDocument.Load(FileOf(place)).Descendants("PropertyGroup").Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string FileOf(WorkPlace place) => Path.Combine(place.State, "packages.props");
}
