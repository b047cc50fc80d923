using System.Runtime.InteropServices;
using System.Text;

namespace Reprise.Msd.Hdf5;

/// <summary>A dataset that is open for reading; the caller holds <see cref="Library.Gate"/>.</summary>
internal sealed class Dataset : IDisposable
{
    // 134 million numbers are 1 GB; more is a damaged extent.
    private const ulong Most = 1 << 27;

    private readonly string _name;
    private readonly Handle _dataset;
    private readonly Handle _type;

    private Dataset(string name, Handle dataset)
    {
        _name = name;
        _dataset = dataset;
        _type = Handle.Of(Native.TypeOf(dataset), $"the type of {name}");
        Shape = ShapeOf(name, dataset);
    }

    /// <summary>The length of each dimension.</summary>
    public ulong[] Shape { get; }

    /// <exception cref="Hdf5Exception">There is none of this name.</exception>
    public static Dataset Open(Handle file, string name)
    {
        var id = Native.OpenDataset(file, name, Native.Default);
        return id >= 0 ? new Dataset(name, new Handle(id)) : throw Hdf5Exception.Layout($"it has no dataset {name}");
    }

    /// <summary>All its numbers, in C order.</summary>
    /// <exception cref="Hdf5Exception">They are no floating-point numbers, or damaged.</exception>
    public double[] ReadDoubles()
    {
        if (Native.ClassOf(_type) != Native.FloatClass) throw Hdf5Exception.Layout($"{_name} holds no floating-point numbers");
        if (Shape.Any(length => length > Most) || Shape.Aggregate(1UL, (product, length) => product * length) is var count && count > Most)
            throw Hdf5Exception.Damage($"{_name} claims an impossible extent");

        var values = new double[count];
        // There is nothing to point to in an empty array, and nothing to read.
        if (count > 0) Read(Library.Double, MemoryMarshal.AsBytes(values.AsSpan()), _name);
        return values;
    }

    /// <summary>One number of a table of one row.</summary>
    /// <exception cref="Hdf5Exception">There is no such column, it is no number, or there are more rows.</exception>
    public double ReadNumber(string column)
    {
        using var member = Member(column);
        if (Native.ClassOf(member) is not (Native.IntegerClass or Native.FloatClass)) throw Hdf5Exception.Layout($"{_name}/{column} is no number");

        Span<double> value = stackalloc double[1];
        ReadMember(column, Library.Double, MemoryMarshal.AsBytes(value));
        return value[0];
    }

    /// <summary>One text of a table of one row, as UTF-8 up to its first zero byte.</summary>
    /// <exception cref="Hdf5Exception">There is no such column, it is no text of a fixed length, or there are more rows.</exception>
    public string ReadText(string column)
    {
        using var member = Member(column);
        if (Native.ClassOf(member) != Native.StringClass || Native.HasVariableLength(member) != 0)
            throw Hdf5Exception.Layout($"{_name}/{column} is no text of a fixed length");

        var bytes = new byte[Native.SizeOf(member)];
        ReadMember(column, member, bytes);
        var end = bytes.AsSpan().IndexOf((byte)0);
        return Encoding.UTF8.GetString(bytes.AsSpan(0, end < 0 ? bytes.Length : end));
    }

    public void Dispose()
    {
        _type.Dispose();
        _dataset.Dispose();
    }

    private static ulong[] ShapeOf(string name, Handle dataset)
    {
        using var space = Handle.Of(Native.SpaceOf(dataset), $"the extent of {name}");
        var shape = new ulong[Math.Max(1, Native.RankOf(space))];
        var rank = Native.ExtentOf(space, ref shape[0], 0);
        return rank >= 0 ? shape[..rank] : throw Hdf5Exception.Damage($"the extent of {name} cannot be read");
    }

    private Handle Member(string column)
    {
        var index = Native.ClassOf(_type) == Native.CompoundClass ? Native.IndexOfMember(_type, column) : -1;
        return index >= 0
            ? Handle.Of(Native.TypeOfMember(_type, (uint)index), $"{_name}/{column}")
            : throw Hdf5Exception.Layout($"{_name} has no column {column}");
    }

    // A row of one column: the library picks it out of the row of the file.
    private void ReadMember(string column, long type, Span<byte> buffer)
    {
        if (Shape is not [1]) throw Hdf5Exception.Layout($"{_name} has {string.Join(" × ", Shape)} rows instead of one");

        using var row = Handle.Of(Native.CreateType(Native.CompoundClass, (nuint)buffer.Length), $"{_name}/{column}");
        if (Native.InsertMember(row, column, 0, type) < 0) throw Hdf5Exception.Damage($"{_name}/{column} cannot be read");

        Read(row, buffer, $"{_name}/{column}");
    }

    private void Read(long type, Span<byte> buffer, string subject)
    {
        if (Native.Read(_dataset, type, Native.Default, Native.Default, Native.Default, ref MemoryMarshal.GetReference(buffer)) < 0)
            throw Hdf5Exception.Damage($"the values of {subject} are damaged");
    }
}
