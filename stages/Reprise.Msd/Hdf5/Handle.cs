namespace Reprise.Msd.Hdf5;

/// <summary>Something open in the library: a file, a dataset, a type. The end of its <c>using</c> closes it.</summary>
internal readonly record struct Handle(long Id) : IDisposable
{
    /// <summary>Takes over an id the library has just answered.</summary>
    /// <param name="id">Negative for a failure.</param>
    /// <param name="subject">What was asked for, for the message.</param>
    /// <exception cref="Hdf5Exception">The library refused.</exception>
    public static Handle Of(long id, string subject) => id >= 0 ? new Handle(id) : throw Hdf5Exception.Damage($"{subject} cannot be opened");

    public static implicit operator long(Handle handle) => handle.Id;

    public void Dispose() => _ = Native.Release(Id);
}
