namespace Reprise.Params;

/// <summary>One <c>key=value</c> of <c>-p:Set</c>, with the columns its parts start at.</summary>
/// <param name="Key">Dotted.</param>
/// <param name="Column">Where the key starts, from 1.</param>
/// <param name="Text">The value as one text, quotes taken off.</param>
/// <param name="Items">The value split at its <c>|</c>.</param>
internal sealed record SetAssignment(string Key, int Column, SetItem Text, IReadOnlyList<SetItem> Items);

/// <summary>One value of an assignment.</summary>
internal sealed record SetItem(string Text, int Column, bool Quoted);

/// <summary>
/// Reads <c>key=value key=a|b|4..6 key="two words"</c>. Spaces separate assignments because MSBuild itself splits a property at
/// commas and semicolons; quotes count only where a value or an item starts, so that <c>it's</c> needs none.
/// </summary>
internal sealed class SetParser(string text, List<ParamProblem> problems)
{
    private int _at;

    public IReadOnlyList<SetAssignment> Parse()
    {
        var assignments = new List<SetAssignment>();
        while (SkipSpace())
        {
            if (ReadAssignment() is { } assignment) assignments.Add(assignment);
        }

        return assignments;
    }

    private SetAssignment? ReadAssignment()
    {
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] != '=') _at++;

        var key = text[start.._at];
        if (_at == text.Length || text[_at] != '=' || key.Split('.').Contains(""))
        {
            while (_at < text.Length && !char.IsWhiteSpace(text[_at])) _at++;
            return Refuse(start, $"{Shown.Text(text[start.._at])} is not an assignment; write key=value, without spaces around '=', and quote a value that holds spaces");
        }

        _at++;
        var valueStart = _at;
        var items = new List<SetItem>();
        do
        {
            if (ReadItem() is not { } item) return null;
            items.Add(item);
        }
        while (_at < text.Length && text[_at++] == '|');

        // The loop also steps over the space that ends the assignment; the text ends where the last item does.
        var whole = items is [var only] ? only : new SetItem(string.Join('|', items.Select(item => item.Text)), valueStart + 1, false);
        return new SetAssignment(key, start + 1, whole, items);
    }

    private SetItem? ReadItem()
    {
        var start = _at;
        if (_at < text.Length && text[_at] is '\'' or '"') return ReadQuoted();

        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] != '|') _at++;
        return new SetItem(text[start.._at], start + 1, false);
    }

    private SetItem? ReadQuoted()
    {
        var start = _at;
        var end = text.IndexOf(text[start], start + 1);
        _at = end < 0 ? text.Length : end + 1;
        if (end < 0)
        {
            Refuse(start, $"The quote {text[start]} is never closed");
            return null;
        }

        if (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] != '|')
        {
            while (_at < text.Length && !char.IsWhiteSpace(text[_at])) _at++;
            Refuse(end, "A closing quote is followed by a space, by | or by nothing");
            return null;
        }

        return new SetItem(text[(start + 1)..end], start + 1, true);
    }

    private bool SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        return _at < text.Length;
    }

    private SetAssignment? Refuse(int at, string why)
    {
        problems.Add(new(Codes.BadSet, new Place(Place.Set, 1, at + 1), why + "."));
        return null;
    }
}
