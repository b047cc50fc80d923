using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reprise.Files;
using Reprise.Pipeline;

namespace Reprise.Sweeps;

/// <summary>Draws a Vega-Lite specification with the packages that draw the report's figures; nothing but a drawing depends on them.</summary>
internal static class PlotRenderer
{
    /// <summary>Draws.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="specification">What to draw.</param>
    /// <param name="svgFile">The drawing; an old one is replaced, or removed where there is no new one.</param>
    /// <returns>Null, or the sentence why there is no drawing.</returns>
    public static string? Draw(WorkPlace place, string specification, string svgFile)
    {
        File.Delete(svgFile);
        var script = place.Full("stages/Report/figures/render.mjs");
        var modules = Path.Combine(place.Work, "node", "node_modules");
        if (!File.Exists(script) || !Directory.Exists(Path.Combine(modules, "vega-lite")))
            return "the Node.js packages that draw it are not installed; dotnet build pipeline/figures.proj installs them";

        var request = new JsonArray(new JsonObject { ["name"] = "plot", ["spec"] = JsonNode.Parse(specification) }).ToJsonString();
        try
        {
            using var node = Start(script, modules);
            var output = node.StandardOutput.ReadToEndAsync();
            var complaints = node.StandardError.ReadToEndAsync();
            Tell(node, request);
            node.WaitForExit();
            if (node.ExitCode != 0) return $"Node.js ended with exit code {node.ExitCode}: {complaints.Result.ReplaceLineEndings(" ").Trim()}";

            if (Plot(output.Result) is not { } plot) return "Node.js, which draws it, answered something else than a drawing";

            AtomicFile.Write(svgFile, plot + "\n");
            return null;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return $"Node.js, which draws it, cannot be used: {exception.Message.ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>One that ends before it has read all says why by its exit code and its words, and not by a broken pipe.</summary>
    private static void Tell(Process node, string request)
    {
        try
        {
            node.StandardInput.Write(request);
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // Draw reads what it says of itself.
        }
    }

    private static string? Plot(string answer)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(answer)?.GetValueOrDefault("plot");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Process Start(string script, string modules)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { script, modules },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Options meant for another program of the user's.
        start.Environment.Remove("NODE_OPTIONS");
        return Process.Start(start)!;
    }
}
