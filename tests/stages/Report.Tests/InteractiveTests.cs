using System.Globalization;
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
    public Task ACellOfASpectrogramTellsItsTimeItsRowAndItsValue() => Tells("fma_cnn-nb00", ["time (s)", "mel band (Hz)", "ln(1 + power)"]);

    [ChromiumFact]
    public async Task APictureIsReadAsItsTableSays()
    {
        await using var opened = await browser.Open(report, 1440);
        var figure = await Open(opened, "fma_cnn-nb00");
        var table = CsvText.Parse(report.Read("figures", "fma_cnn", "nb00.csv"));

        // A point in the lower left quarter of the picture.
        var tip = await Point(opened, figure, 100, 150);
        var (time, row, value) = (Number(tip[0]), tip[1], Number(tip[2]));

        var column = Enumerable.Range(1, table[0].Count - 1).MinBy(column => Math.Abs(Number(table[0][column].Replace(" s", "", StringComparison.Ordinal)) - time));
        var cells = table.Single(cells => cells[0] == row);
        var all = table.Skip(1).SelectMany(cells => cells.Skip(1)).Select(Number).ToList();
        // One of 256 colours, printed with two decimals.
        value.ShouldBe(Number(cells[column]), ((all.Max() - all.Min()) / 510) + 0.006);
    }

    [ChromiumFact]
    public async Task AWindowThatIsMadeNarrowerDrawsAnew()
    {
        await using var opened = await browser.Open(report, 1440);
        var figure = await Open(opened, "deepmusic-fig6a");

        await opened.Page.SetViewportSizeAsync(320, 700);

        (await figure.Locator(".live svg").First.EvaluateAsync<double>("drawing => drawing.getBoundingClientRect().width")).ShouldBeInRange(200, 320);
        await opened.ShouldBeClean();
    }

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

        await Point(opened, figure, 150, 150);

        (await opened.Page.Locator(".tip span").AllTextContentsAsync()).ShouldBe(names, ignoreOrder: true);
        (await figure.Locator(".panel > svg").First.IsVisibleAsync()).ShouldBeFalse("the drawing makes place");
        await opened.ShouldBeClean();
    }

    // What the tip says after the names, once the pointer is at a place of the first panel.
    private static async Task<IReadOnlyList<string>> Point(OpenedPage opened, ILocator figure, int x, int y)
    {
        var live = figure.Locator(".live svg").First;
        var tip = opened.Page.Locator(".tip");

        // Marks are under the pointer once it has moved among them.
        for (var tries = 0; tries < 50 && !await tip.IsVisibleAsync(); tries++) await live.HoverAsync(new() { Position = new() { X = x + (tries % 2), Y = y } });

        return await tip.Locator("p").EvaluateAllAsync<string[]>("lines => lines.map(line => line.lastChild.textContent)");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

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
