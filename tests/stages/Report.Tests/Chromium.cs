using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reprise.Report.Tests;

/// <summary>A headless browser spoken to in its own debugging protocol, over a socket.</summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly string _profile = Directory.CreateTempSubdirectory("reprise-chromium-").FullName;
    private readonly ClientWebSocket _socket = new();
    private readonly List<JsonElement> _events = [];
    private readonly Process _process;
    private string? _session;
    private int _calls;

    private Chromium(string program)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var option in new[]
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-quic",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
            $"--user-data-dir={_profile}", "--remote-debugging-port=0", "about:blank",
        })
        {
            start.ArgumentList.Add(option);
        }

        _process = Process.Start(start)!;
    }

    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Starts a browser with one empty page of a given width in CSS pixels.</summary>
    public static async Task<Chromium> Open(int width)
    {
        var browser = new Chromium(Find()!);
        await browser._socket.ConnectAsync(await browser.Address(), CancellationToken.None);

        var targets = await browser.Call("Target.getTargets", []);
        var page = targets.GetProperty("targetInfos").EnumerateArray().First(target => target.GetProperty("type").GetString() == "page");
        var attached = await browser.Call("Target.attachToTarget", new() { ["targetId"] = page.GetProperty("targetId").GetString(), ["flatten"] = true });
        browser._session = attached.GetProperty("sessionId").GetString();

        foreach (var domain in new[] { "Page", "Network", "Log", "Runtime" }) await browser.Call($"{domain}.enable", []);
        await browser.Call("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });

        return browser;
    }

    /// <summary>Loads a page and waits until it is complete.</summary>
    public async Task Load(string path)
    {
        await Call("Page.navigate", new() { ["url"] = new Uri(path).AbsoluteUri });
        while (!_events.Any(@event => Method(@event) == "Page.loadEventFired")) await Receive();
    }

    /// <summary>Evaluates an expression in the page; it must give a number.</summary>
    public async Task<double> Number(string expression)
    {
        var answer = await Call("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true });

        return answer.GetProperty("result").GetProperty("value").GetDouble();
    }

    /// <summary>The addresses the page asked for, itself included.</summary>
    public IReadOnlyList<string> Requests =>
        [.. _events.Where(@event => Method(@event) == "Network.requestWillBeSent")
            .Select(@event => @event.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!)];

    /// <summary>Everything the page wrote to its console, errors of the browser included.</summary>
    public IReadOnlyList<string> Complaints =>
        [.. _events.Where(@event => Method(@event) is "Log.entryAdded" or "Runtime.consoleAPICalled" or "Runtime.exceptionThrown").Select(@event => @event.ToString())];

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();

        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A helper process of the browser may still hold its cache; the system clears its temporary folder.
        }
    }

    // The browser prints where it listens, once it does.
    private async Task<Uri> Address()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = _process.StandardError.ReadToEndAsync();
                _ = _process.StandardOutput.ReadToEndAsync();
                return new(match.Value);
            }
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    private async Task<JsonElement> Call(string method, JsonObject parameters)
    {
        var id = ++_calls;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null) call["sessionId"] = _session;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);

        while (true)
        {
            var message = await Receive();
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id) return message.GetProperty("result");
        }
    }

    private async Task<JsonElement> Receive()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (buffer, text) = (new byte[1 << 16], new MemoryStream());
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        var message = JsonDocument.Parse(text.ToArray()).RootElement;
        if (message.TryGetProperty("method", out _)) _events.Add(message);

        return message;
    }

    private static string? Method(JsonElement message) => message.GetProperty("method").GetString();

    [GeneratedRegex(@"ws://\S+")]
    private static partial Regex Listening();
}
