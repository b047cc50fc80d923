using Reprise.Data;

namespace Reprise.Split;

/// <summary>Some tracks that go into one subset.</summary>
internal sealed record SubsetPart(string Subset, ArraySegment<Track> Tracks);

/// <summary>How tracks are divided, for instance 8:1:1.</summary>
internal sealed record Shares(int Train, int Validation, int Test)
{
    /// <summary>
    /// Cuts tracks into training, validation and test in this order. Validation and test are rounded to whole tracks, but have at least one
    /// each where there are three tracks or more; training takes the rest.
    /// </summary>
    public IEnumerable<SubsetPart> Cut(Track[] tracks)
    {
        var (validation, test) = (Part(Validation, tracks.Length), Part(Test, tracks.Length));
        var train = tracks.Length - validation - test;

        yield return new SubsetPart(SplitRow.Train, new ArraySegment<Track>(tracks, 0, train));
        yield return new SubsetPart(SplitRow.Validation, new ArraySegment<Track>(tracks, train, validation));
        yield return new SubsetPart(SplitRow.Test, new ArraySegment<Track>(tracks, train + validation, test));
    }

    private int Part(int share, int count)
    {
        var total = Train + Validation + Test;
        var rounded = (int)(((2L * count * share) + total) / (2L * total));
        return share > 0 && count >= 3 ? Math.Max(1, rounded) : rounded;
    }
}
