namespace Reprise.Params;

/// <summary>Half a surrogate pair, which a YAML escape can write, has no UTF-8 form and so cannot reach a stage.</summary>
internal static class WellFormed
{
    public static bool Is(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
