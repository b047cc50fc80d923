using System.Numerics;

namespace Reprise.Stages;

/// <summary>
/// Pseudo-random numbers that a seed fixes for good: xoshiro256** (Blackman and Vigna 2018), its state filled by SplitMix64.
/// </summary>
/// <remarks><see cref="Random"/> does not promise the same numbers in the next release of the runtime; results here outlive it.</remarks>
public sealed class SeededRandom
{
    private ulong _s0, _s1, _s2, _s3;
    private double? _spareGaussian;

    /// <summary>Starts the sequence that belongs to a seed; every 64-bit value is a good one.</summary>
    public SeededRandom(ulong seed)
    {
        // SplitMix64 spreads neighbouring seeds over the whole state and never yields four zeros.
        _s0 = SplitMix64(ref seed);
        _s1 = SplitMix64(ref seed);
        _s2 = SplitMix64(ref seed);
        _s3 = SplitMix64(ref seed);
    }

    /// <summary>Starts a sequence of its own for a name, so that what one item draws does not depend on its neighbours.</summary>
    /// <param name="seed">The seed all names share.</param>
    /// <param name="name">For instance a track id; compared by its UTF-16 code units.</param>
    public SeededRandom(ulong seed, string name)
        : this(seed ^ Fnv1A(name))
    {
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var t = _s1 << 17;

        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);

        return result;
    }

    /// <summary>A uniform number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A uniform integer in [0, <paramref name="bound"/>), without the bias of a remainder (Lemire 2019).</summary>
    /// <param name="bound">At least 1.</param>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);

        var range = (ulong)bound;
        var refused = unchecked(0UL - range) % range;
        while (true)
        {
            var high = Math.BigMul(NextBits(), range, out var low);
            if (low >= refused) return (int)high;
        }
    }

    /// <summary>A normal number of mean 0 and variance 1 (Marsaglia's polar method).</summary>
    public double NextGaussian()
    {
        if (_spareGaussian is { } spare)
        {
            _spareGaussian = null;
            return spare;
        }

        while (true)
        {
            var u = 2 * NextDouble() - 1;
            var v = 2 * NextDouble() - 1;
            var s = u * u + v * v;
            if (s is >= 1 or 0) continue;

            var scale = Math.Sqrt(-2 * Math.Log(s) / s);
            _spareGaussian = v * scale;
            return u * scale;
        }
    }

    /// <summary>Puts the items into a random order, every order equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextInt(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong SplitMix64(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private static ulong Fnv1A(string name)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in name)
        {
            hash = (hash ^ (byte)unit) * 0x100000001B3;
            hash = (hash ^ (uint)(unit >> 8)) * 0x100000001B3;
        }

        return hash;
    }
}
