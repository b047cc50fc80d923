using Microsoft.Playwright;

namespace Reprise.Report.Tests;

/// <summary>Figures that a reader made interactive.</summary>
[Collection(BuiltReports.Name)]
public sealed class InteractiveTests(Browser browser, FourStudiesReport report)
{
    [ChromiumFact]
    public async Task BeforeTheFirstRequestNothingOfVegaRuns()
    {
        await using var opened = await browser.Open(report, 390);

        (await opened.Page.EvaluateAsync<string>("typeof vega")).ShouldBe("undefined");
        (await opened.Page.Locator(".live").CountAsync()).ShouldBe(0);
    }

    [ChromiumFact]
    public Task ACurveTellsTheNearestEpoch() => Tells("deepmusic-fig6a", ["Epochs", "Loss", "subset"]);

    [ChromiumFact]
    public Task ACellOfAMatrixTellsItsGenresAndTracks() => Tells("titus-fig10", ["True label", "Predicted label", "tracks"]);

    [ChromiumFact]
    public Task ADotOfTsneTellsItsTrackAndGenre() => Tells("msd_cnn-tsne-mel", ["genre", "track"]);

    [ChromiumFact]
    public Task ALineOfProbabilitiesTellsItsGenre() => Tells("titus-fig6", ["Time step", "Probability", "genre"]);

    [ChromiumFact]
    public async Task ZoomingInAndOutAndBackMovesTheAxes()
    {
        await using var opened = await browser.Open(report, 1440);
        var figure = await Open(opened, "deepmusic-fig6a");
        var whole = await Ticks(figure);

        await figure.GetByText("Zoom in").ClickAsync();
        var near = await Changed(figure, whole);
        await figure.GetByText("Show all").ClickAsync();
        var again = await Changed(figure, near);

        near.Count.ShouldBeGreaterThan(0);
        again.ShouldBe(whole);
        await opened.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task EveryFigureOfThePageOpensAndClosesOnAPhoneInTheDark()
    {
        await using var opened = await browser.Open(report, 390, options => options.ColorScheme = ColorScheme.Dark);
        var panels = await opened.Page.Locator("figure:has(button.interactive) .panel").CountAsync();

        await PressAll(opened);
        (await opened.Page.Locator(".live > svg").CountAsync()).ShouldBe(panels);
        (await opened.Page.Locator(".panel > svg:visible").CountAsync()).ShouldBe(await opened.Page.Locator(".diagram .panel > svg").CountAsync());
        await opened.ShouldBeClean();

        await PressAll(opened);
        (await opened.Page.Locator(".live").CountAsync()).ShouldBe(0);
        (await opened.Page.Locator(".panel > svg:visible").CountAsync()).ShouldBe(await opened.Page.Locator(".panel > svg").CountAsync());
    }

    private async Task Tells(string id, string[] names)
    {
        await using var opened = await browser.Open(report, 1440);
        var figure = await Open(opened, id);
        var live = figure.Locator(".live svg").First;

        // The second event of the pointer finds the marks under it.
        await live.HoverAsync(new() { Position = new() { X = 150, Y = 150 } });
        await live.HoverAsync(new() { Position = new() { X = 154, Y = 151 } });

        var tip = opened.Page.Locator(".tip");
        await tip.WaitForAsync(new() { State = WaitForSelectorState.Visible, Timeout = 5000 });
        (await tip.Locator("span").AllTextContentsAsync()).ShouldBe(names, ignoreOrder: true);
        (await figure.Locator(".panel > svg").First.IsVisibleAsync()).ShouldBeFalse("the drawing makes place");
        await opened.ShouldBeClean();
    }

    private static async Task<ILocator> Open(OpenedPage opened, string id)
    {
        var figure = opened.Figure(id);
        await figure.GetByRole(AriaRole.Button, new() { Name = "Interactive" }).ClickAsync();
        await figure.Locator(".live svg").First.WaitForAsync();

        return figure;
    }

    private static Task PressAll(OpenedPage opened) =>
        opened.Page.EvaluateAsync("async () => { for (const button of document.querySelectorAll('button.interactive')) button.click(); await new Promise(requestAnimationFrame); }");

    private static async Task<IReadOnlyList<string>> Ticks(ILocator figure) =>
        [.. (await figure.Locator(".live").First.Locator(".role-axis-label text").AllTextContentsAsync()).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> Changed(ILocator figure, IReadOnlyList<string> from)
    {
        for (var wait = 0; wait < 50; wait++)
        {
            var ticks = await Ticks(figure);
            if (!ticks.SequenceEqual(from)) return ticks;
            await Task.Delay(50);
        }

        throw new TimeoutException("The axes did not move.");
    }
}
