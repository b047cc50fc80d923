using System.Diagnostics;
using System.Globalization;

/// <summary>training.py in the system's Python, one thread; it waits while the other side has its turn.</summary>
internal sealed class Python : IDisposable
{
    private const string Interpreter = "/usr/bin/python3";

    private readonly Process process;

    public Python()
    {
        var start = new ProcessStartInfo(Interpreter, [Path.Combine(AppContext.BaseDirectory, "training.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        process = Process.Start(start)!;
    }

    public Epoch Train(int part, int parts)
    {
        process.StandardInput.WriteLine($"{part} {parts}");
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Interpreter} ended early; is python3-torch installed?");
        var numbers = answer.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new Epoch(numbers[0], numbers[1], numbers[2]);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
