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
        using var process = Process.Start(Restore(root)) ?? throw new InvalidOperationException("dotnet did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();

        return Read(output, process.ExitCode, packages);
    }

    /// <summary>The restore whose complaints <see cref="Read"/> understands.</summary>
    internal static ProcessStartInfo Restore(string root)
    {
        string[] arguments = ["restore", Path.Combine(root, "compat", "Feed", "Feed.csproj"), "--nologo", "-p:NuGetAudit=false"];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The SDK speaks the language of the machine, and what is read here is English.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return start;
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
