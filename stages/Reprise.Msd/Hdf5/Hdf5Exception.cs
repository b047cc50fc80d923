namespace Reprise.Msd.Hdf5;

/// <summary>libhdf5 refused, or the file is laid out otherwise; the message says what, in words that can follow a colon.</summary>
internal sealed class Hdf5Exception : Exception
{
    private Hdf5Exception(string message, bool isDamage)
        : base(message) => IsDamage = isDamage;

    /// <summary>Whether bytes are wrong, rather than the file another kind of file.</summary>
    public bool IsDamage { get; }

    public static Hdf5Exception Damage(string message) => new(message, isDamage: true);

    public static Hdf5Exception Layout(string message) => new(message, isDamage: false);
}
