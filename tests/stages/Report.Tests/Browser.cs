using Microsoft.Playwright;

namespace Reprise.Report.Tests;

/// <summary>The Chromium of this machine, headless, started when the first test asks for it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> _started = new(Start);

    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Opens the page of a report.</summary>
    /// <param name="report">Whose page.</param>
    /// <param name="width">Width of the window in CSS pixels.</param>
    /// <param name="options">What else the reader's browser is like.</param>
    internal Task<OpenedPage> Open(BuiltReport report, int width, Action<BrowserNewContextOptions>? options = null) =>
        Open(Path.Combine(report.Folder, "index.html"), width, options);

    /// <summary>Opens a page that is a file.</summary>
    internal async Task<OpenedPage> Open(string path, int width, Action<BrowserNewContextOptions>? options = null)
    {
        var context = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 900 }, IsMobile = width < 600, HasTouch = width < 600 };
        options?.Invoke(context);

        return await OpenedPage.Open(await (await _started.Value).Chromium.NewContextAsync(context), path);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (!_started.IsValueCreated) return;

        var (playwright, chromium) = await _started.Value;
        await chromium.CloseAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Chromium)> Start()
    {
        var playwright = await Playwright.CreateAsync();

        // Tests may run as root, where the sandbox of the browser does not start.
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), ChromiumSandbox = false }));
    }
}
