using System.Text.RegularExpressions;

namespace Reprise.Report.Tests;

[Collection(BuiltReports.Name)]
public sealed class BrowserTests(DemoReport demo, GtzanReport gtzan, FourStudiesReport four)
{
    [ChromiumFact]
    public Task TheDemoPageOpensOnAPhone() => OpensCleanly(demo, 390);

    [ChromiumFact]
    public Task TheDemoPageOpensOnADesktop() => OpensCleanly(demo, 1440);

    [ChromiumFact]
    public Task ThePageOfTenGenresOpensOnAPhone() => OpensCleanly(gtzan, 390);

    [ChromiumFact]
    public Task ThePageOfFourStudiesOpensOnAPhone() => OpensCleanly(four, 390);

    [ChromiumFact]
    public Task ThePageOfFourStudiesOpensOnADesktop() => OpensCleanly(four, 1440);

    private static async Task OpensCleanly(BuiltReport report, int width)
    {
        var page = Path.Combine(report.Folder, "index.html");
        await using var browser = await Chromium.Open(width);

        await browser.Load(page);

        (await browser.Number("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, "nothing sticks out of the page");
        (await browser.Number("document.querySelectorAll('svg').length")).ShouldBe(Regex.Count(report.Page, "<svg "));
        (await browser.Number("[...document.querySelectorAll('svg')].filter(drawing => drawing.getBoundingClientRect().height < 150).length")).ShouldBe(0);
        // A picture that is inside the page is listed like a request, and asks nobody.
        browser.Requests.Where(request => !request.StartsWith("data:image/png;base64,", StringComparison.Ordinal)).ShouldBe([new Uri(page).AbsoluteUri]);
        browser.Complaints.ShouldBeEmpty();
    }
}
