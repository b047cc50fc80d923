namespace Reprise.Params;

/// <summary>A value as it is written, with the place where it starts.</summary>
internal abstract record ParamNode(Place Place);

/// <summary>Keys and values, in the order they are written; no key twice.</summary>
internal sealed record ParamMap(Place Place, IReadOnlyList<ParamEntry> Entries) : ParamNode(Place)
{
    public ParamEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <summary>One key of a map and its value.</summary>
internal sealed record ParamEntry(string Key, Place Place, ParamNode Value);

/// <summary>Values in a row.</summary>
internal sealed record ParamList(Place Place, IReadOnlyList<ParamNode> Items) : ParamNode(Place);

/// <summary>A single value: its text and how it is read.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Text">Without quotes.</param>
/// <param name="Kind">What the text stands for.</param>
/// <param name="Quoted">Whether quotes made it text.</param>
internal sealed record ParamScalar(Place Place, string Text, ScalarKind Kind, bool Quoted = false) : ParamNode(Place);

/// <summary>Stands where something was refused while reading, so that it is not also reported as missing.</summary>
internal sealed record ParamRefused(Place Place) : ParamNode(Place);

/// <summary>What a scalar stands for.</summary>
internal enum ScalarKind
{
    Text,
    Number,
    Boolean,
    Null,
}
