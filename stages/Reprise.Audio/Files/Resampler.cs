using System.Runtime.InteropServices;

namespace Reprise.Audio;

/// <summary>
/// Band-limited change of the sample rate by libsoxr's HQ recipe, librosa's default since 0.10, of a signal that comes in blocks.
/// Where the rates are equal, the very signal comes out.
/// </summary>
internal sealed unsafe class Resampler : IDisposable
{
    private readonly int _from;
    private readonly int _to;
    private readonly SampleStore _store;
    private nint _handle;
    private long _taken;

    /// <param name="from">The rate of the signal in Hz.</param>
    /// <param name="to">The wanted rate in Hz.</param>
    /// <param name="expected">Samples the signal is said to have.</param>
    public Resampler(int from, int to, long expected)
    {
        (_from, _to) = (from, to);
        _store = new SampleStore(Scaled(expected));
        if (from == to) return;

        try
        {
            _handle = Soxr.Create(from, to, 1, out var error, 0, Soxr.QualitySpec(Soxr.HighQuality, 0), 0);
            Check(error);
        }
        catch (DllNotFoundException)
        {
            throw BadAudio.DecoderMissing(Soxr.Library, "libsoxr0");
        }
    }

    /// <summary>Takes the next samples.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        _taken += samples.Length;
        if (_handle == 0) _store.Add(samples);
        else
        {
            fixed (float* first = samples)
            {
                for (var at = 0; at < samples.Length;)
                {
                    _ = Process(first + at, samples.Length - at, out var taken);
                    at += taken;
                }
            }
        }
    }

    /// <summary>Ends the signal.</summary>
    /// <returns>⌈N · to / from⌉ samples for N that were taken, time zero at the first one.</returns>
    public float[] Finish()
    {
        // libsoxr may make one sample less than the ceiling, which is zero then.
        var length = checked((int)Scaled(_taken));
        while (_handle != 0 && _store.Length < length && Process(null, 0, out _) > 0)
        {
        }

        return _store.ToArray(length);
    }

    public void Dispose()
    {
        if (_handle != 0) Soxr.Delete(_handle);
        _handle = 0;
    }

    private long Scaled(long samples) => ((samples * _to) + _from - 1) / _from;

    // Without input, the filter gives what it holds back. It takes no more than it has room for, and room is for what the signal is said
    // to be worth: in the end the store is full and none is left over.
    private int Process(float* input, int count, out int taken)
    {
        var room = _store.Room();
        fixed (float* output = room)
        {
            Check(Soxr.Process(_handle, input, (nuint)count, out var used, output, (nuint)room.Length, out var written));
            _store.Advance((int)written);
            taken = (int)used;
            return (int)written;
        }
    }

    private void Check(nint error)
    {
        if (error != 0) throw new InvalidOperationException($"libsoxr: {Marshal.PtrToStringUTF8(error)} ({_from} to {_to} Hz)");
    }
}
