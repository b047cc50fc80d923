namespace Reprise.Split;

/// <summary>The number at the end of a track id, of any length, for instance 54 of <c>jazz.00054</c>.</summary>
internal readonly record struct IdNumber(string Digits) : IComparable<IdNumber>
{
    public static IdNumber Of(string trackId) => new(trackId[(trackId.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..]);

    public bool Exists => Digits.Length > 0;

    public int CompareTo(IdNumber other)
    {
        var (mine, theirs) = (Digits.TrimStart('0'), other.Digits.TrimStart('0'));
        return mine.Length != theirs.Length ? mine.Length.CompareTo(theirs.Length) : string.CompareOrdinal(mine, theirs);
    }
}
