using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Reprise.Audio.Tests.Files;

/// <summary>A test of real data with ffmpeg's decoders as its oracle; skipped, saying so, where either is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FfmpegFactAttribute : FactAttribute
{
    public FfmpegFactAttribute(string relative)
    {
        if (SharedData.Find(relative) is null) Skip = $"../shared/{relative} is not beside the checkout";
        else if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "ffmpeg")))) Skip = "ffmpeg is not installed";
    }

    /// <summary>All channels interleaved, at the file's own rate.</summary>
    public static float[] Decode(string path)
    {
        var start = new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-i", path, "-f", "f32le", "-"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var bytes = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        return MemoryMarshal.Cast<byte, float>(bytes.ToArray()).ToArray();
    }
}
