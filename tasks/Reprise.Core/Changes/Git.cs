using System.ComponentModel;
using System.Diagnostics;

namespace Reprise.Changes;

/// <summary>Asks git in a checkout.</summary>
internal static class Git
{
    /// <summary>Git's standard output; null where it fails.</summary>
    /// <param name="root">The folder to run it in.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="words">What it said on standard error, in one line.</param>
    public static byte[]? Run(string root, string[] arguments, string? input, out string words)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        // A hook that started this build has set these to its own repository.
        foreach (var name in new[] { "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX" }) start.Environment.Remove(name);

        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var feeding = Task.Run(() =>
            {
                process.StandardInput.Write(input ?? "");
                process.StandardInput.Close();
            });

            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            feeding.Wait();
            words = errors.Result.Trim().ReplaceLineEndings(" ");
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception exception)
        {
            words = $"git cannot be started ({exception.Message})";
            return null;
        }
    }
}
