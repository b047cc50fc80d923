using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Reprise.Machine;

/// <summary>Asks the configured NuGet feeds, through a restore, which card packages they hold.</summary>
internal static partial class FeedProbe
{
    /// <summary>Restores the probe project and reads its complaints.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="packages">The package to ask for, by the name of its switch.</param>
    /// <returns>For each switch <c>package</c> or <c>compat</c>; null where the feeds could not be asked.</returns>
    public static SortedDictionary<string, string>? Ask(string root, IReadOnlyDictionary<string, string> packages)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
            ["restore", Path.Combine(root, "compat", "Feed", "Feed.csproj"), "--nologo", "-p:NuGetAudit=false"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();

        return Read(output, process.ExitCode, packages);
    }

    /// <summary>Reads the output of a restore of the probe project.</summary>
    internal static SortedDictionary<string, string>? Read(string output, int exitCode, IReadOnlyDictionary<string, string> packages)
    {
        var missing = Missing().Matches(output).Select(match => match.Groups["id"].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // A failure that names no missing package says nothing about the feeds: no network, for instance.
        if (exitCode != 0 && missing.Count == 0) return null;

        var decisions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, package) in packages) decisions[name] = missing.Contains(package) ? "compat" : "package";
        return decisions;
    }

    [GeneratedRegex(@"error NU110[123]: Unable to find (a stable )?package (?<id>[\w\-]+(\.[\w\-]+)*)")]
    private static partial Regex Missing();
}
