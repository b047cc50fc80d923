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
    private string Remembered => Path.Combine(place.State, "packages.props");

    /// <summary>Where each package comes from in this build: <c>package</c> or <c>compat</c>.</summary>
    /// <param name="packages">What a feed is asked for, by the name of the switch.</param>
    /// <param name="chosen">What the command line decides, by the name of the switch.</param>
    public SortedDictionary<string, string> Decide(IReadOnlyDictionary<string, string> packages, IReadOnlyDictionary<string, string> chosen)
    {
        if (!File.Exists(Remembered) && packages.Keys.Any(name => !chosen.ContainsKey(name))) AskFeeds(packages);

        var known = File.Exists(Remembered) ? Recall() : [];
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in packages.Keys) sources[name] = chosen.GetValueOrDefault(name) ?? known.GetValueOrDefault(name, "compat");
        return sources;
    }

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

    private Dictionary<string, string> Recall() =>
        XDocument.Load(Remembered).Descendants("PropertyGroup").Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
}
