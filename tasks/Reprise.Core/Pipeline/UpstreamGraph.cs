using Reprise.Files;
using Reprise.Locks;
using Reprise.Reports;

namespace Reprise.Pipeline;

/// <summary>
/// All stages that come before one, told from what they read and made. The text has no states, times or places on disk: the same results give
/// the same text on every machine, so it can be an input like any other.
/// </summary>
internal sealed class UpstreamGraph
{
    private readonly SortedDictionary<string, KnownStage> _found = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _disputed = new(StringComparer.Ordinal);
    private readonly Makers<KnownStage> _makers = new();

    /// <summary>Follows the deps of a stage to those who made them, and theirs.</summary>
    /// <param name="stage">The stage that reads the graph.</param>
    /// <param name="known">Every stage that has a lock; those of other branches or settings are not reached.</param>
    public UpstreamGraph(StageDeclaration stage, IEnumerable<KnownStage> known)
    {
        foreach (var each in known.Where(each => each.Name != stage.Name)) _makers.Add(each, each.Outs.Keys);

        var direct = After(stage.Deps.Select(dep => dep.Path));
        Walk(direct);
        Text = ReadableJson.Of(json =>
        {
            json.WriteString("stage", stage.Name);
            json.Strings("after", direct.Select(before => before.Name));
            json.Objects("stages", _found.Values, each =>
            {
                json.WriteString("name", each.Name);
                json.Texts("args", each.Args);
                json.Strings("after", After(each.Deps).Select(before => before.Name));
                json.Texts("outs", each.Outs);
            });
        });
    }

    /// <summary>The graph as JSON: <c>stage</c>, the stages it comes <c>after</c>, and all <c>stages</c> before it with name, args, after and outs.</summary>
    public string Text { get; }

    /// <summary>The digest of <see cref="Text"/>.</summary>
    public string Digest => Sha256Digest.OfText(Text);

    /// <summary>Outs in the graph that more than one lock claims; a sentence each.</summary>
    public IEnumerable<string> Disputes => _disputed.Values;

    private void Walk(IEnumerable<KnownStage> stages)
    {
        var open = new Stack<KnownStage>(stages);
        while (open.TryPop(out var stage))
        {
            if (!_found.TryAdd(stage.Name, stage)) continue;
            foreach (var before in After(stage.Deps)) open.Push(before);
        }
    }

    private KnownStage[] After(IEnumerable<string> paths)
    {
        var before = new SortedDictionary<string, KnownStage>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var (made, makers) in _makers.Of(path))
            {
                foreach (var maker in makers) before.TryAdd(maker.Name, maker);
                if (makers.Count > 1) _disputed[made] = $"the locks of {string.Join(" and ", makers.Select(maker => maker.Name).Order(StringComparer.Ordinal))} both say that they made '{made}'";
            }
        }

        return [.. before.Values];
    }
}
