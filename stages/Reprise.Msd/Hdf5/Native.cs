using System.Runtime.InteropServices;

namespace Reprise.Msd.Hdf5;

/// <summary>The few functions of libhdf5 1.10 that these files take; a negative answer is a failure.</summary>
internal static partial class Native
{
    public const string Library = "libhdf5_serial.so.103";

    /// <summary>H5P_DEFAULT, H5S_ALL and H5E_DEFAULT: zero stands for whatever is usual.</summary>
    public const long Default = 0;

    /// <summary>H5F_ACC_TRUNC.</summary>
    public const uint Truncate = 2;

    /// <summary>H5T_INTEGER, H5T_FLOAT, H5T_STRING and H5T_COMPOUND of H5T_class_t.</summary>
    public const int IntegerClass = 0, FloatClass = 1, StringClass = 3, CompoundClass = 6;

    [LibraryImport(Library, EntryPoint = "H5open")]
    public static partial int Open();

    /// <summary>Bytes the library keeps for reuse: of all lists and of one, for structures, arrays and blocks.</summary>
    [LibraryImport(Library, EntryPoint = "H5set_free_list_limits")]
    public static partial int SetReuse(int structures, int structure, int arrays, int array, int blocks, int block);

    /// <summary>With no function, failures are answered and not printed; the setting belongs to the calling thread.</summary>
    [LibraryImport(Library, EntryPoint = "H5Eset_auto2")]
    public static partial int SetErrorPrinter(long stack, nint function, nint data);

    /// <summary>Closes whatever the id stands for once nobody else holds it.</summary>
    [LibraryImport(Library, EntryPoint = "H5Idec_ref")]
    public static partial int Release(long id);

    [LibraryImport(Library, EntryPoint = "H5Fopen", StringMarshalling = StringMarshalling.Utf8)]
    public static partial long OpenFile(string path, uint flags, long access);

    [LibraryImport(Library, EntryPoint = "H5Fcreate", StringMarshalling = StringMarshalling.Utf8)]
    public static partial long CreateFile(string path, uint flags, long creation, long access);

    [LibraryImport(Library, EntryPoint = "H5Gcreate2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial long CreateGroup(long place, string name, long link, long creation, long access);

    [LibraryImport(Library, EntryPoint = "H5Dopen2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial long OpenDataset(long place, string name, long access);

    [LibraryImport(Library, EntryPoint = "H5Dcreate2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial long CreateDataset(long place, string name, long type, long space, long link, long creation, long access);

    [LibraryImport(Library, EntryPoint = "H5Dget_type")]
    public static partial long TypeOf(long dataset);

    [LibraryImport(Library, EntryPoint = "H5Dget_space")]
    public static partial long SpaceOf(long dataset);

    [LibraryImport(Library, EntryPoint = "H5Dread")]
    public static partial int Read(long dataset, long memoryType, long memorySpace, long fileSpace, long transfer, ref byte buffer);

    [LibraryImport(Library, EntryPoint = "H5Dwrite")]
    public static partial int Write(long dataset, long memoryType, long memorySpace, long fileSpace, long transfer, ref readonly byte buffer);

    [LibraryImport(Library, EntryPoint = "H5Screate_simple")]
    public static partial long CreateSpace(int rank, ref ulong extent, ref ulong maximum);

    [LibraryImport(Library, EntryPoint = "H5Sget_simple_extent_ndims")]
    public static partial int RankOf(long space);

    [LibraryImport(Library, EntryPoint = "H5Sget_simple_extent_dims")]
    public static partial int ExtentOf(long space, ref ulong extent, nint maximum);

    [LibraryImport(Library, EntryPoint = "H5Tcopy")]
    public static partial long CopyType(long type);

    [LibraryImport(Library, EntryPoint = "H5Tcreate")]
    public static partial long CreateType(int kind, nuint size);

    [LibraryImport(Library, EntryPoint = "H5Tset_size")]
    public static partial int SetSize(long type, nuint size);

    [LibraryImport(Library, EntryPoint = "H5Tget_size")]
    public static partial nuint SizeOf(long type);

    [LibraryImport(Library, EntryPoint = "H5Tget_class")]
    public static partial int ClassOf(long type);

    [LibraryImport(Library, EntryPoint = "H5Tis_variable_str")]
    public static partial int HasVariableLength(long type);

    [LibraryImport(Library, EntryPoint = "H5Tinsert", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int InsertMember(long compound, string name, nuint offset, long type);

    [LibraryImport(Library, EntryPoint = "H5Tget_member_index", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int IndexOfMember(long compound, string name);

    [LibraryImport(Library, EntryPoint = "H5Tget_member_type")]
    public static partial long TypeOfMember(long compound, uint index);

    [LibraryImport(Library, EntryPoint = "H5Pcreate")]
    public static partial long CreateProperties(long kind);

    [LibraryImport(Library, EntryPoint = "H5Pset_file_locking")]
    public static partial int SetLocking(long properties, [MarshalAs(UnmanagedType.U1)] bool used, [MarshalAs(UnmanagedType.U1)] bool ignoredWhereImpossible);

    [LibraryImport(Library, EntryPoint = "H5Pset_obj_track_times")]
    public static partial int SetTimes(long properties, [MarshalAs(UnmanagedType.U1)] bool recorded);

    [LibraryImport(Library, EntryPoint = "H5Pset_chunk")]
    public static partial int SetChunk(long properties, int rank, ref ulong extent);

    [LibraryImport(Library, EntryPoint = "H5Pset_shuffle")]
    public static partial int SetShuffle(long properties);

    [LibraryImport(Library, EntryPoint = "H5Pset_deflate")]
    public static partial int SetDeflate(long properties, uint level);
}
