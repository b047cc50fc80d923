namespace Reprise.Acquire.Demo;

/// <summary>One period of a sine, read with linear interpolation: error below 1e-6.</summary>
internal static class SineTable
{
    private const int Size = 4096;

    private static readonly float[] Values = [.. Enumerable.Range(0, Size + 1).Select(i => (float)PortableMath.Sin((double)i / Size))];

    /// <param name="turns">Not negative; whole turns are dropped.</param>
    public static float At(float turns)
    {
        var position = (turns - (int)turns) * Size;
        var index = (int)position;
        var low = Values[index];
        return low + ((Values[index + 1] - low) * (position - index));
    }
}
