using Reprise.Stages;

namespace Reprise.Baseline;

/// <summary>Predictions that know how frequent the genres are and nothing about the tracks.</summary>
internal static class Guesses
{
    /// <summary>Says the commonest training genre every time; the first of them where several tie.</summary>
    public static int[] Majority(IReadOnlyList<int> train, int count)
    {
        var commonest = train.CountBy(label => label).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;

        return [.. Enumerable.Repeat(commonest, count)];
    }

    /// <summary>Draws each prediction as often as its genre occurs in training: the label of a training track drawn at random.</summary>
    public static int[] Stratified(IReadOnlyList<int> train, int count, SeededRandom random) =>
        [.. Enumerable.Range(0, count).Select(_ => train[random.NextInt(train.Count)])];
}
