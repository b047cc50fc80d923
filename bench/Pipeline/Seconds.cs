/// <summary>The middle of several times.</summary>
internal static class Seconds
{
    public static double Median(int rounds, Func<double> time) => Median([.. Enumerable.Range(0, rounds).Select(_ => time())]);

    public static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
