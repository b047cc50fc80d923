using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reprise.Stages;

namespace Reprise.Report;

/// <summary>Has drawings made by Node.js, all of a kind in one process: figures by Vega's own code, diagrams by Graphviz, and both painted by resvg.</summary>
internal static class FigureRenderer
{
    private const string Variable = "REPRISE_NODE_MODULES";

    private static readonly string[] Packages = ["vega", "vega-lite", "vega-interpreter", "@hpcc-js/wasm-graphviz", "@resvg/resvg-js", "dejavu-fonts-ttf"];

    /// <summary>Draws specifications.</summary>
    /// <param name="specifications">Name and Vega-Lite specification of each drawing.</param>
    /// <returns>An SVG document for each name.</returns>
    /// <exception cref="StageException">Node.js or its packages are missing, or Vega complained about a specification.</exception>
    public static IReadOnlyDictionary<string, string> Render(IReadOnlyDictionary<string, JsonObject> specifications) =>
        Run("render.mjs", specifications.Select(pair => new { name = pair.Key, spec = pair.Value }));

    /// <summary>Gives a script a list of named drawings to make.</summary>
    /// <returns>An SVG document, or a PNG file in base64, for each name.</returns>
    /// <exception cref="StageException">Node.js or its packages are missing, or the script complained.</exception>
    internal static IReadOnlyDictionary<string, string> Run(string script, object drawings)
    {
        var request = JsonSerializer.Serialize(drawings);
        using var node = Start(script);

        // Read while writing: a full pipe on either side would stop both programs.
        var output = node.StandardOutput.ReadToEndAsync();
        var complaints = node.StandardError.ReadToEndAsync();
        Send(node, request);
        node.WaitForExit();

        if (node.ExitCode != 0)
        {
            throw new StageException(Codes.FigureRendering, $"stages/Report/figures/{script}",
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

    private static bool HasPackages(string modules) => Packages.All(package => Directory.Exists(Path.Combine(modules, package)));

    private static StageException Missing() => new(Codes.FigurePackages, "pipeline/figures.proj",
        $"The Node.js packages that draw the figures are not installed. Run dotnet build Reproduce.proj, or dotnet build pipeline/figures.proj, which installs only them.");

    private static Process Start(string script)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "figures", script), FindModules() },
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
