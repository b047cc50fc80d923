using System.Runtime.InteropServices;

namespace Reprise.Msd.Hdf5;

/// <summary>libhdf5 once it is loaded: its lock and the ids it keeps in global variables.</summary>
internal static class Library
{
    private const int Reuse = 8 << 20;

    private static readonly Lazy<Ids> s_ids = new(Load);

    /// <summary>Not every build of the library may be called by two threads at once.</summary>
    public static Lock Gate { get; } = new();

    /// <summary>An IEEE double in this machine's byte order.</summary>
    public static long Double => s_ids.Value.Double;

    /// <summary>A 32-bit integer in this machine's byte order.</summary>
    public static long Int => s_ids.Value.Int;

    /// <summary>A text of one byte; copied and given another size.</summary>
    public static long Text => s_ids.Value.Text;

    /// <summary>How files are opened and made: without locks, which a process started meanwhile inherits and keeps, and some disks refuse.</summary>
    public static long FileAccess => s_ids.Value.FileAccess;

    /// <summary>The class of property lists that groups are created with.</summary>
    public static long GroupCreation => s_ids.Value.GroupCreation;

    /// <summary>The class of property lists that datasets are created with.</summary>
    public static long DatasetCreation => s_ids.Value.DatasetCreation;

    /// <summary>Makes the library answer failures instead of printing them; called under the <see cref="Gate"/>.</summary>
    /// <exception cref="DllNotFoundException">It is not installed.</exception>
    public static void Prepare()
    {
        _ = s_ids.Value;
        _ = Native.SetErrorPrinter(Native.Default, 0, 0);
    }

    private static Ids Load()
    {
        // The variables hold nothing before this call.
        _ = Native.Open();
        // Every open file takes half a megabyte of tables; given back to the system each time, they are most of the work.
        _ = Native.SetReuse(Reuse, Reuse, Reuse, Reuse, Reuse, Reuse);
        var library = NativeLibrary.Load(Native.Library, typeof(Library).Assembly, null);
        long Id(string name) => Marshal.ReadInt64(NativeLibrary.GetExport(library, name));

        var access = Native.CreateProperties(Id("H5P_CLS_FILE_ACCESS_ID_g"));
        _ = Native.SetLocking(access, used: false, ignoredWhereImpossible: true);

        return new Ids(
            Id("H5T_NATIVE_DOUBLE_g"), Id("H5T_NATIVE_INT32_g"), Id("H5T_C_S1_g"), access, Id("H5P_CLS_GROUP_CREATE_ID_g"), Id("H5P_CLS_DATASET_CREATE_ID_g"));
    }

    private sealed record Ids(long Double, long Int, long Text, long FileAccess, long GroupCreation, long DatasetCreation);
}
