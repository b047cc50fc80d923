namespace Reprise.Data.Tests.Arrays;

public class NpzAndNumPy
{
    [NumPyFact]
    public void NumPyReadsWhatWeWrite()
    {
        using var folder = new TempFolder();
        var path = folder["ours.npz"];

        using (var writer = NpzWriter.Create(path))
        {
            writer.Add("f4", new NdArray<float>([1.5f, -2, 3, 4, 5, 6], 3, 2));
            writer.Add("f8", new NdArray<double>([Math.PI], 1));
            writer.Add("i4", new NdArray<int>([int.MinValue, int.MaxValue], 2));
            writer.Add("i8", new NdArray<long>([long.MaxValue]));
            writer.Add("u1", new NdArray<byte>([0, 255, 7], 3));
            writer.Add("b1", new NdArray<bool>([true, false], 1, 2));
            writer.Add("empty", new NdArray<float>([], 0, 12));
            writer.AddStrings("names", ["Hip-Hop", "", "Žižkov", "𝄞"]);
            writer.AddStrings("none", []);
        }

        NumPy.Run("""
            with np.load(sys.argv[1]) as z:
                for name in z.files:
                    a = z[name]
                    print(name, a.dtype.str, a.shape, a.flags["C_CONTIGUOUS"], a.tolist())
            """, path).ShouldBe("""
            f4 <f4 (3, 2) True [[1.5, -2.0], [3.0, 4.0], [5.0, 6.0]]
            f8 <f8 (1,) True [3.141592653589793]
            i4 <i4 (2,) True [-2147483648, 2147483647]
            i8 <i8 () True 9223372036854775807
            u1 |u1 (3,) True [0, 255, 7]
            b1 |b1 (1, 2) True [[True, False]]
            empty <f4 (0, 12) True []
            names <U7 (4,) True ['Hip-Hop', '', 'Žižkov', '𝄞']
            none <U1 (0,) True []
            """);
        NumPy.Run("import zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())", path).ShouldBe("None");
    }

    [NumPyFact]
    public void ValuesBeginAtMultiplesOf64()
    {
        using var folder = new TempFolder();
        using (var writer = NpzWriter.Create(folder["a.npz"]))
        {
            for (var i = 1; i < 20; i++) writer.Add(new string('n', i), new NdArray<byte>(new byte[i], i));
        }

        NumPy.Run("""
            import zipfile, struct
            data = open(sys.argv[1], "rb").read()
            for info in zipfile.ZipFile(sys.argv[1]).infolist():
                at = info.header_offset
                name, extra = struct.unpack("<HH", data[at + 26:at + 30])
                npy = at + 30 + name + extra
                header = struct.unpack("<H", data[npy + 8:npy + 10])[0]
                assert (npy + 10 + header) % 64 == 0, info
                assert info.date_time == (1980, 1, 1, 0, 0, 0), info
            """, folder["a.npz"]);
    }

    [NumPyFact]
    public void WeReadWhatNumPyWrites()
    {
        using var folder = new TempFolder();
        NumPy.Run("""
            arrays = dict(x=np.arange(24, dtype="f4").reshape(2, 3, 4), d=np.array([1e300]), i=np.int64(7), s=np.array(["a", "žluť"]), b=np.array([True, False]))
            np.savez(sys.argv[1], **arrays)
            np.savez_compressed(sys.argv[2], **arrays)
            np.save(sys.argv[3], arrays["x"])
            """, folder["stored.npz"], folder["deflated.npz"], folder["one.npy"]);

        foreach (var name in new[] { "stored.npz", "deflated.npz" })
        {
            using var reader = NpzReader.Open(folder[name]);
            reader.Names.ShouldBe(["x", "d", "i", "s", "b"]);
            reader.Read<float>("x").Shape.ShouldBe([2, 3, 4]);
            reader.Read<float>("x").Data.ShouldBe(Enumerable.Range(0, 24).Select(i => (float)i));
            reader.Read<float>("x").Row(1)[0].ShouldBe(12);
            reader.Read<double>("d").Data.ShouldBe([1e300]);
            reader.Read<long>("i").Shape.ShouldBeEmpty();
            reader.ReadStrings("s").ShouldBe(["a", "žluť"]);
            reader.Read<bool>("b").Data.ShouldBe([true, false]);
        }

        NpyFile.Read<float>(folder["one.npy"]).Data.Length.ShouldBe(24);
    }

    [NumPyFact]
    public void LargeSizesAndOffsetsUseTheirZip64Fields()
    {
        using var records = new MemoryStream();
        using var writer = new BinaryWriter(records);
        const long big = 5_000_000_000;

        var member = new ZipRecord("a.npy", big, big, 1);
        member.WriteLocal(writer);
        records.Length.ShouldBe(member.LocalLength);

        // A directory that points beyond 4 GiB: Python reads the numbers back from the 64-bit fields.
        records.SetLength(0);
        member.WriteCentral(writer);
        ZipRecord.WriteEnd(writer, 1, 0, records.Length);
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["big.zip"], records.ToArray());

        NumPy.Run("""
            import zipfile
            [info] = zipfile.ZipFile(sys.argv[1]).infolist()
            print(info.file_size, info.compress_size, info.header_offset)
            """, folder["big.zip"]).ShouldBe("5000000000 5000000000 5000000000");
    }
}
