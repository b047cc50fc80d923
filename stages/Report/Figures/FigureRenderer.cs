using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>Has all specifications drawn by one Node.js process, Vega's own code.</summary>
internal static class FigureRenderer
{
    private const string Variable = "REPRISE_NODE_MODULES";

    /// <summary>Draws specifications.</summary>
    /// <param name="specifications">Name and Vega-Lite specification of each drawing.</param>
    /// <returns>An SVG document for each name.</returns>
    /// <exception cref="StageException">Node.js or its packages are missing, or Vega complained about a specification.</exception>
    public static IReadOnlyDictionary<string, string> Render(IReadOnlyDictionary<string, JsonObject> specifications)
    {
        var request = JsonSerializer.Serialize(specifications.Select(pair => new { name = pair.Key, spec = pair.Value }));
        using var node = Start();

        // Read while writing: a full pipe on either side would stop both programs.
        var output = node.StandardOutput.ReadToEndAsync();
        var complaints = node.StandardError.ReadToEndAsync();
        Send(node, request);
        node.WaitForExit();

        if (node.ExitCode != 0)
        {
            throw new StageException(Codes.FigureRendering, "stages/Report/figures/render.mjs",
                $"A figure cannot be drawn: {complaints.Result.Trim()}. Correct the specification named.");
        }

        return JsonSerializer.Deserialize<Dictionary<string, string>>(output.Result)!;
    }

    /// <summary>Where the packages are: named by the environment, else beside the other scratch of the build.</summary>
    internal static string FindModules()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return HasPackages(named) ? named : throw Missing();

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var modules = Path.Combine(folder.FullName, "artifacts", ".work", "node", "node_modules");
            if (HasPackages(modules)) return modules;
        }

        throw Missing();
    }

    private static bool HasPackages(string modules) => Directory.Exists(Path.Combine(modules, "vega")) && Directory.Exists(Path.Combine(modules, "vega-lite"));

    private static StageException Missing() => new(Codes.FigurePackages, "pipeline/figures.proj",
        $"The Node.js packages that draw the figures are not installed. Run dotnet build Reproduce.proj, or dotnet build pipeline/figures.proj, which installs only them.");

    private static Process Start()
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "figures", "render.mjs"), FindModules() },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Options meant for another program of the user's must not change the figures.
        start.Environment.Remove("NODE_OPTIONS");

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new StageException(Codes.NodeMissing, "report",
                "The figures are drawn by Node.js and node is not on the PATH. Install Node.js 20 or newer (Debian and Ubuntu: apt-get install nodejs npm) and build again.");
        }
    }

    private static void Send(Process node, string request)
    {
        try
        {
            node.StandardInput.Write(request);
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // Node ended before it had read everything; its exit code and its words say why.
        }
    }
}
