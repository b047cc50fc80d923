using System.Text.Json;
using Microsoft.Playwright;

namespace Reprise.Report.Tests;

/// <summary>What axe finds on the page with an interactive figure open: nothing that is moderate, serious or critical.</summary>
[Collection(BuiltReports.Name)]
public sealed class AccessibilityTests(Browser browser, DemoReport demo, FourStudiesReport four)
{
    [ChromiumFact]
    public Task ThePageIsAccessibleInLight() => IsAccessible(four, ColorScheme.Light, 1440);

    [ChromiumFact]
    public Task ThePageIsAccessibleInTheDark() => IsAccessible(demo, ColorScheme.Dark, 390);

    private async Task IsAccessible(BuiltReport report, ColorScheme scheme, int width)
    {
        await using var opened = await browser.Open(report, width, options => options.ColorScheme = scheme);
        await opened.Figure("deepmusic-fig6a").GetByRole(AriaRole.Button).ClickAsync();
        await opened.Figure("deepmusic-fig6a").Locator(".live svg").First.WaitForAsync();
        // Of what is folded away the first of each kind: thousands of rows alike would be looked at one by one.
        await opened.Page.EvaluateAsync("for (const folded of document.querySelectorAll('details:first-of-type')) folded.open = folded.querySelectorAll('td').length < 400");

        await opened.Page.EvaluateAsync(await File.ReadAllTextAsync(Repository.Path("artifacts", ".work", "axe", "node_modules", "axe-core", "axe.min.js")));
        var found = await opened.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] }).then(({ violations, passes }) => ({ violations, rules: passes.length }))");

        found.GetProperty("rules").GetInt32().ShouldBeGreaterThan(20, "axe really looked");
        found.GetProperty("violations").EnumerateArray()
            .Where(violation => violation.GetProperty("impact").GetString() is not "minor")
            .Select(violation => $"{violation.GetProperty("id")}: {violation.GetProperty("nodes").GetArrayLength()} × such as {violation.GetProperty("nodes")[0].GetProperty("html")}: {violation.GetProperty("nodes")[0].GetProperty("failureSummary")}")
            .ShouldBeEmpty();
    }
}
