using Microsoft.Playwright;

namespace Reprise.Report.Tests;

/// <summary>A page in the browser, and everything it asked for and said since it was opened.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];

    private OpenedPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) => _requests.Add(request.Url);
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>The addresses it asked for, its own included.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Everything it wrote to its console, and its errors.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<OpenedPage> Open(IBrowserContext context, string path)
    {
        var opened = new OpenedPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(new Uri(path).AbsoluteUri);

        return opened;
    }

    /// <summary>Fails where the page asked for anything but itself, said anything, or is wider than the window.</summary>
    public async Task ShouldBeClean()
    {
        // A picture that is inside the page is listed like a request, and asks nobody.
        _requests.Where(request => !request.StartsWith("data:image/png;base64,", StringComparison.Ordinal)).ShouldBe([Page.Url.Split('#')[0]]);
        _complaints.ShouldBeEmpty();
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Page.ViewportSize!.Width, "nothing sticks out of the page");
    }

    public ILocator Figure(string id) => Page.Locator($"figure#{id}");

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
