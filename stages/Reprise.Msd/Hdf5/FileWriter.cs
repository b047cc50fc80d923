using System.Runtime.InteropServices;

namespace Reprise.Msd.Hdf5;

/// <summary>A new HDF5 file; the caller holds <see cref="Library.Gate"/>. Equal content gives equal bytes: no times are recorded.</summary>
internal sealed class FileWriter : IDisposable
{
    private readonly Handle _file;

    private FileWriter(Handle file) => _file = file;

    /// <exception cref="Hdf5Exception">It cannot be made there.</exception>
    public static FileWriter Create(string path) =>
        new(Handle.Of(Native.CreateFile(path, Native.Truncate, Native.Default, Library.FileAccess), "the new file"));

    public void Group(string name)
    {
        using var properties = Properties(Library.GroupCreation);
        Handle.Of(Native.CreateGroup(_file, name, Native.Default, properties, Native.Default), name).Dispose();
    }

    /// <summary>Numbers that could be appended to along their first axis.</summary>
    /// <param name="name">Below a group that exists.</param>
    /// <param name="values">All of them, in C order.</param>
    /// <param name="chunk">Rows that are packed together.</param>
    /// <param name="shape">Rows, and their length where it is not one.</param>
    public void Doubles(string name, ReadOnlySpan<double> values, ulong chunk, params ulong[] shape) =>
        Write(name, new Handle(Library.Double), MemoryMarshal.AsBytes(values), chunk, shape);

    /// <summary>No values, of a type.</summary>
    public void Empty(string name, RowField type, ulong chunk)
    {
        using var handle = type.CreateType();
        Write(name, handle, [], chunk, 0);
    }

    /// <summary>A table of one row.</summary>
    /// <param name="name">Below a group that exists.</param>
    /// <param name="fields">Its columns.</param>
    /// <param name="chunk">Rows that are packed together.</param>
    /// <param name="value">What a column holds; null for zero or nothing.</param>
    public void Row(string name, IReadOnlyList<RowField> fields, ulong chunk, Func<string, object?> value)
    {
        var row = new byte[fields.Sum(field => field.Size)];
        using var type = Handle.Of(Native.CreateType(Native.CompoundClass, (nuint)row.Length), name);

        var offset = 0;
        foreach (var field in fields)
        {
            using var member = field.CreateType();
            if (Native.InsertMember(type, field.Name, (nuint)offset, member) < 0) throw Hdf5Exception.Damage($"{name}/{field.Name} cannot be defined");

            if (value(field.Name) is { } given) RowField.Encode(given, row.AsSpan(offset, field.Size));
            offset += field.Size;
        }

        Write(name, type, row, chunk, 1);
    }

    public void Dispose() => _file.Dispose();

    private void Write(string name, Handle type, ReadOnlySpan<byte> values, ulong chunk, params ulong[] shape)
    {
        using var properties = Properties(Library.DatasetCreation);
        ulong[] chunks = [chunk, .. shape[1..]];
        // As the real files are packed.
        if (Native.SetChunk(properties, chunks.Length, ref chunks[0]) < 0 || Native.SetShuffle(properties) < 0 || Native.SetDeflate(properties, 1) < 0)
            throw Hdf5Exception.Damage($"{name} cannot be packed");

        ulong[] unlimited = [ulong.MaxValue, .. shape[1..]];
        using var space = Handle.Of(Native.CreateSpace(shape.Length, ref shape[0], ref unlimited[0]), name);
        using var dataset = Handle.Of(Native.CreateDataset(_file, name, type, space, Native.Default, properties, Native.Default), name);
        if (!values.IsEmpty && Native.Write(dataset, type, Native.Default, Native.Default, Native.Default, in MemoryMarshal.GetReference(values)) < 0)
            throw Hdf5Exception.Damage($"{name} cannot be written");
    }

    private static Handle Properties(long kind)
    {
        var properties = Handle.Of(Native.CreateProperties(kind), "a property list");
        _ = Native.SetTimes(properties, recorded: false);
        return properties;
    }
}
