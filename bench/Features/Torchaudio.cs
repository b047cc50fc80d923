using System.Diagnostics;
using System.Globalization;

/// <summary>melspectrogram.py in the system's Python; it waits while the other side has its turn.</summary>
internal sealed class Torchaudio : IDisposable
{
    private const string Interpreter = "/usr/bin/python3";

    private readonly Process process;

    public Torchaudio()
    {
        var start = new ProcessStartInfo(Interpreter, [Path.Combine(AppContext.BaseDirectory, "melspectrogram.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        process = Process.Start(start)!;
    }

    /// <returns>Seconds that so many clips took.</returns>
    public double Compute(int clips)
    {
        process.StandardInput.WriteLine(clips.ToString(CultureInfo.InvariantCulture));
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Interpreter} ended early; is python3-torchaudio installed?");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
