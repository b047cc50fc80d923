using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Reprise.Report.Tests;

/// <summary>The page as its readers have it: on a phone and a desktop, in print, and where scripts do not run.</summary>
[Collection(BuiltReports.Name)]
public sealed class BrowserTests(Browser browser, DemoReport demo, GtzanReport gtzan, FourStudiesReport four)
{
    private const int Phone = 390;
    private const int Desktop = 1440;

    [ChromiumFact]
    public Task TheDemoPageOpensOnAPhone() => OpensCleanly(demo, Phone);

    [ChromiumFact]
    public Task TheDemoPageOpensOnADesktop() => OpensCleanly(demo, Desktop);

    [ChromiumFact]
    public Task ThePageOfTenGenresOpensOnAPhone() => OpensCleanly(gtzan, Phone);

    [ChromiumFact]
    public Task ThePageOfFourStudiesOpensOnAPhone() => OpensCleanly(four, Phone);

    [ChromiumFact]
    public Task ThePageOfFourStudiesOpensOnADesktop() => OpensCleanly(four, Desktop);

    [ChromiumFact]
    public async Task TheKeyboardReachesTheSwitchTheNumbersAndTheDownloads()
    {
        await using var opened = await browser.Open(demo, Desktop);
        var figure = opened.Figure("deepmusic-fig6a");
        await figure.Locator("> figcaption").ClickAsync();

        (await Tab(opened)).ShouldBe("Interactive");
        await opened.Page.Keyboard.PressAsync("Enter");
        await figure.Locator(".live svg").First.WaitForAsync();

        var reached = new List<string>();
        for (var stop = 0; stop < 8; stop++) reached.Add(await Tab(opened));
        reached.ShouldBe(["Zoom in", "Zoom out", "Show all", "The numbers", "SVG", "PNG", "CSV", "Vega-Lite"]);
    }

    [ChromiumFact]
    public async Task PrintsTheDrawingsAndNoSwitches()
    {
        await using var opened = await browser.Open(four, Desktop);
        var figure = opened.Figure("deepmusic-fig6a");
        await figure.GetByRole(AriaRole.Button).ClickAsync();
        await figure.Locator(".live svg").First.WaitForAsync();

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        (await figure.Locator(".panel > svg").First.IsVisibleAsync()).ShouldBeTrue();
        (await figure.Locator(".live svg").First.IsVisibleAsync()).ShouldBeFalse();
        (await figure.GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
        var pdf = await opened.Page.PdfAsync(new() { Format = PaperFormat.A4 });
        System.Text.Encoding.Latin1.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        await opened.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task WithoutScriptsTheDrawingsAreThereAndNoDeadSwitch()
    {
        await using var opened = await browser.Open(demo, Phone, options => options.JavaScriptEnabled = false);

        (await opened.Figure("deepmusic-fig6a").Locator("svg").First.IsVisibleAsync()).ShouldBeTrue();
        (await opened.Figure("deepmusic-fig6a").Locator("button").IsVisibleAsync()).ShouldBeFalse();
    }

    private async Task OpensCleanly(BuiltReport report, int width)
    {
        await using var opened = await browser.Open(report, width);

        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('svg').length")).ShouldBe(Regex.Count(report.Markup, "<svg "));
        (await opened.Page.EvaluateAsync<int>("[...document.querySelectorAll('svg')].filter(drawing => drawing.getBoundingClientRect().height < 120).length")).ShouldBe(0);
        await opened.ShouldBeClean();
    }

    private static async Task<string> Tab(OpenedPage opened)
    {
        await opened.Page.Keyboard.PressAsync("Tab");

        return await opened.Page.EvaluateAsync<string>("document.activeElement.textContent");
    }
}
