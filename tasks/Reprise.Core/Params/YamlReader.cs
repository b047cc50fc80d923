using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Reprise.Params;

/// <summary>
/// Reads one YAML document into nodes that know their place. JSON is YAML, so the schema is read the same way.
/// What makes the text mean something else than it seems (anchors, aliases, tags) is refused.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Deeper than any sensible file, and far from the end of the stack.</summary>
    private const int MaxDepth = 64;

    private readonly string _file;
    private readonly List<ParamProblem> _problems;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    private YamlReader(string file, string text, List<ParamProblem> problems)
    {
        _file = file;
        _problems = problems;
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
    }

    /// <summary>The document's value; null when it has no readable one, which the problems then say.</summary>
    /// <param name="file">How messages name the text.</param>
    /// <param name="text">The document.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public static ParamNode? Read(string file, string text, List<ParamProblem> problems)
    {
        var reader = new YamlReader(file, text, problems);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            return reader.Broken(exception.Start, exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The scanner loses its footing in some broken texts, such as a flow list that is never closed.
            return reader.Broken(reader._scanner.CurrentPosition, "A bracket, a quote or an indentation before this place does not fit.");
        }
    }

    private ParamNode? Broken(Mark mark, string why)
    {
        _problems.Add(new(Codes.YamlSyntax, PlaceOf(_file, mark), $"The YAML is broken here: {why}"));
        return null;
    }

    private ParamNode ReadDocument()
    {
        _parser.Consume<StreamStart>();
        // A file of comments only is an empty map: every required key is then reported as missing.
        if (!_parser.TryConsume<DocumentStart>(out _)) return new ParamMap(new(_file, 1, 1), []);

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            Refuse(second, "A second document starts here; keep everything in one");

        return root;
    }

    private ParamNode ReadNode(int depth)
    {
        if (depth > MaxDepth) throw new YamlException(_parser.Current!.Start, _parser.Current.End, $"Values are nested deeper than {MaxDepth}.");

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            Refuse(alias, $"The alias *{alias.Value} is not read; write the value out");
            return new ParamRefused(PlaceOf(alias));
        }

        if (_parser.Accept<NodeEvent>(out var node))
        {
            if (!node.Anchor.IsEmpty) Refuse(node, $"The anchor &{node.Anchor.Value} is not read; write the value out where it is used");
            if (!node.Tag.IsEmpty) Refuse(node, $"The tag {node.Tag.Value} is not read; the schema decides the type");
        }

        if (_parser.TryConsume<Scalar>(out var scalar)) return ReadScalar(scalar);
        if (_parser.TryConsume<SequenceStart>(out var list)) return ReadList(list, depth);
        return ReadMap(_parser.Consume<MappingStart>(), depth);
    }

    private ParamScalar ReadScalar(Scalar scalar) => scalar.Style == ScalarStyle.Plain
        ? PlainScalar.Read(PlaceOf(scalar), scalar.Value)
        : new ParamScalar(PlaceOf(scalar), scalar.Value, ScalarKind.Text, Quoted: true);

    private ParamList ReadList(SequenceStart start, int depth)
    {
        var items = new List<ParamNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));

        return new ParamList(PlaceOf(start), items);
    }

    private ParamMap ReadMap(MappingStart start, int depth)
    {
        var entries = new Dictionary<string, ParamEntry>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);

            if (key is not ParamScalar { Text: var name } || name.Length == 0)
                _problems.Add(new(Codes.BadKey, key.Place, "A key must be a word."));
            else if (!entries.TryAdd(name, new ParamEntry(name, key.Place, value)))
                _problems.Add(new(Codes.RepeatedKey, key.Place, $"{Shown.Text(name)} stands here for the second time; it was first given at {entries[name].Place}. Keep one."));
        }

        return new ParamMap(PlaceOf(start), [.. entries.Values]);
    }

    private void Refuse(ParsingEvent found, string why) => _problems.Add(new(Codes.YamlFeature, PlaceOf(found), why + "."));

    private Place PlaceOf(ParsingEvent found) => PlaceOf(_file, found.Start);

    // The end of an empty text has no place of its own.
    private static Place PlaceOf(string file, Mark mark) => new(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));
}
