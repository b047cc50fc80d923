namespace Reprise.Audio;

/// <summary>Samples of a signal whose length is known only at its end.</summary>
/// <param name="expected">Samples to make room for; there may be more or fewer.</param>
internal sealed class SampleStore(long expected)
{
    private float[] _samples = GC.AllocateUninitializedArray<float>((int)Math.Min(expected, Array.MaxLength));

    public int Length { get; private set; }

    /// <summary>Room for more samples, at least so many.</summary>
    public Span<float> Room(int atLeast)
    {
        if (Length + atLeast > _samples.Length) Array.Resize(ref _samples, Math.Max(Length + atLeast, Length + (Length / 2)));
        return _samples.AsSpan(Length);
    }

    /// <summary>Counts samples that were written to the room.</summary>
    public void Advance(int count) => Length += count;

    public void Add(ReadOnlySpan<float> samples)
    {
        samples.CopyTo(Room(samples.Length));
        Advance(samples.Length);
    }

    /// <summary>The signal, cut, or continued with zeros, to a length.</summary>
    public float[] ToArray(int length)
    {
        _samples.AsSpan(Math.Min(Length, length)).Clear();
        Array.Resize(ref _samples, length);
        return _samples;
    }
}
