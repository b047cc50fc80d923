using System.Diagnostics;
using System.Globalization;

namespace Pipeline.Tests.Sandboxes;

/// <summary>The processes of this machine, as the kernel lists them; one that ends meanwhile is nothing.</summary>
internal static class Processes
{
    /// <summary>The parent of every process.</summary>
    public static Dictionary<int, int> Parents() => All().ToDictionary(process => process, process => Fields(process) is [_, var parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0);

    /// <summary>The living processes of a session, orphans too.</summary>
    public static IEnumerable<int> OfSession(int session)
    {
        var number = session.ToString(CultureInfo.InvariantCulture);
        return All().Where(process => Fields(process) is [var state, _, _, var its, ..] && its == number && state != "Z");
    }

    /// <summary>The processes that work in a folder or below it.</summary>
    public static IEnumerable<int> In(string folder) => All().Where(process => Target($"/proc/{process}/cwd") is { } cwd && (cwd + "/").StartsWith(folder + "/", StringComparison.Ordinal));

    public static string Command(int process) => Read($"/proc/{process}/cmdline");

    public static string Surroundings(int process) => Read($"/proc/{process}/environ");

    public static void Kill(int process)
    {
        try
        {
            Process.GetProcessById(process).Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static int[] All() =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process) ? process : 0).Where(process => process > 0),
    ];

    /// <summary>State, parent, group, session and so on: what follows the command's name in brackets.</summary>
    private static string[] Fields(int process) => Read($"/proc/{process}/stat") is { Length: > 0 } text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : [];

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string? Target(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
