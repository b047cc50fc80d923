using System.Runtime.InteropServices;

namespace Reprise.Msd.Tests;

/// <summary>A test that needs libhdf5; skipped, saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class Hdf5FactAttribute : FactAttribute
{
    public static bool IsInstalled { get; } = NativeLibrary.TryLoad(Hdf5.Native.Library, out _);

    public Hdf5FactAttribute()
    {
        if (!IsInstalled) Skip = $"{Hdf5.Native.Library} is not installed";
    }
}

/// <summary>A test of real files beside the checkout; skipped, saying so, where they are absent.</summary>
internal sealed class RealFilesFactAttribute : Hdf5FactAttribute
{
    public RealFilesFactAttribute()
    {
        if (RealFiles.Folder is null) Skip ??= RealFiles.Absent;
    }
}

/// <summary>A test that compares with h5dump, HDF5's own reader; skipped, saying so, where it is not installed.</summary>
internal sealed class H5dumpFactAttribute : Hdf5FactAttribute
{
    public H5dumpFactAttribute(bool alsoRealFiles = false)
    {
        if (alsoRealFiles && RealFiles.Folder is null) Skip ??= RealFiles.Absent;
        if (H5dump.Command is null) Skip ??= "h5dump (package hdf5-tools) is not installed";
    }
}
