using System.Diagnostics;

namespace Reprise.Report.Tests;

public sealed class PngImageTests
{
    private static readonly IReadOnlyList<(byte R, byte G, byte B)> Greys = [.. Enumerable.Range(0, 256).Select(grey => ((byte)grey, (byte)grey, (byte)grey))];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(300, 128)]
    [InlineData(1000, 200)] // more than one stored block holds
    public void EveryPixelIsReadBack(int width, int height)
    {
        var pixels = Enumerable.Range(0, width * height).Select(index => (byte)(index * 31 / 7)).ToArray();

        var (readWidth, read, palette) = PngReader.Read(PngImage.Encode(width, pixels, Greys));

        readWidth.ShouldBe(width);
        read.ShouldBe(pixels);
        palette.Length.ShouldBe(256);
    }

    // crc32 and the inflater of Python's zlib are another implementation.
    [PythonFact]
    public void PythonAgreesOnEveryChecksum()
    {
        const string script = """
            import sys, zlib
            png = bytes.fromhex(sys.stdin.read())
            at, data = 8, b''
            while at < len(png):
                n = int.from_bytes(png[at:at + 4], 'big')
                assert zlib.crc32(png[at + 4:at + 8 + n]) == int.from_bytes(png[at + 8 + n:at + 12 + n], 'big'), png[at + 4:at + 8]
                if png[at + 4:at + 8] == b'IDAT': data += png[at + 8:at + 8 + n]
                at += 12 + n
            print(zlib.adler32(zlib.decompress(data)) == int.from_bytes(data[-4:], 'big'), len(zlib.decompress(data)))
            """;
        var start = new ProcessStartInfo("python3", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var python = Process.Start(start)!;
        python.StandardInput.Write(Convert.ToHexString(PngImage.Encode(400, new byte[400 * 300], Greys)));
        python.StandardInput.Close();

        python.StandardOutput.ReadToEnd().ShouldBe($"True {401 * 300}\n");
    }
}

/// <summary>Skips, saying so, where there is no Python.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3")))) Skip = "python3 is not installed";
    }
}
