namespace Reprise.Audio;

/// <summary>Samples of a signal whose length is known only at its end.</summary>
/// <param name="expected">Samples to make room for; there may be more or fewer.</param>
internal sealed class SampleStore(long expected)
{
    private const int Growth = 1 << 14;

    private float[] _samples = GC.AllocateUninitializedArray<float>((int)Math.Min(expected, Array.MaxLength));

    public int Length { get; private set; }

    /// <summary>Room for more samples, all that is there; more is made only where none is left.</summary>
    public Span<float> Room()
    {
        if (Length == _samples.Length) Array.Resize(ref _samples, (int)Math.Min(Length + (Length / 2) + (long)Growth, Array.MaxLength));
        return _samples.AsSpan(Length);
    }

    /// <summary>Counts samples that were written to the room.</summary>
    public void Advance(int count) => Length += count;

    public void Add(ReadOnlySpan<float> samples)
    {
        while (!samples.IsEmpty)
        {
            var room = Room();
            var fits = Math.Min(room.Length, samples.Length);
            samples[..fits].CopyTo(room);
            Advance(fits);
            samples = samples[fits..];
        }
    }

    /// <summary>The signal, cut, or continued with zeros, to a length.</summary>
    public float[] ToArray(int length)
    {
        _samples.AsSpan(Math.Min(Length, length)).Clear();
        Array.Resize(ref _samples, length);
        return _samples;
    }
}
