using Microsoft.Playwright;

namespace Reprise.Report.Tests;

/// <summary>The page that shows a build while it is under way, opened from a file, with the script that a build leaves beside it.</summary>
[Collection(BuiltReports.Name)]
public sealed class LivePageTests : IDisposable
{
    private const string Stages = """
        [{"name":"acquire.gtzan","state":"ran","seconds":1.5},
         {"name":"train.titus_lstm-s1","state":"running","since":SINCE,"expected":60,"said":"titus_lstm s1 epoch 2/6 …","done":2,"all":6,"unit":"epoch",
          "curve":{"x":[1,2],"acc":[0.1,0.5],"loss":[2.25,1.5],"val_acc":[null,0.4],"val_loss":[2.5,2]}},
         {"name":"train.fma_two_blocks-s1","state":"ran","seconds":8.4,"curve":{"x":[1],"acc":[0.1],"loss":[2.2]}},
         {"name":"train.msd_mel-s1","state":"failed","seconds":3.2,"fault":"REPRO6203: The loss is NaN. <b>Lower</b> the learning rate of an optimizer_with_a_name_that_has_no_place_to_break_it_anywhere."},
         {"name":"report","state":"waiting"}]
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("reprise-live-").FullName;

    private readonly Browser _browser;

    public LivePageTests(Browser browser)
    {
        _browser = browser;
        File.Copy(Repository.Path("tasks", "Reprise.Core", "Live", "live.html"), PagePath);
    }

    private string PagePath => Path.Combine(_folder, "live.html");

    [ChromiumFact]
    public Task ABuildUnderWayIsShownOnAPhone() => ShowsABuild(390);

    [ChromiumFact]
    public Task ABuildUnderWayIsShownOnADesktop() => ShowsABuild(1440);

    [ChromiumFact]
    public async Task ThePageFollowsTheBuildToItsEndAndSaysWhenItHasDied()
    {
        Write("running", ageSeconds: 0);
        await using var opened = await _browser.Open(PagePath, 800);
        await Until(opened.Page, "text('head').startsWith('Running for ')");

        Write("running", ageSeconds: 60);
        await Until(opened.Page, "text('head').startsWith('No longer alive') && document.getElementById('running').hidden && text('sums').endsWith('1 not reached, 2 ran, 1 failed, 1 stopped')");

        Write("failed", ageSeconds: 60);
        await Until(opened.Page, "text('head').startsWith('Failed after ') && text('sums').includes('1 not reached')");
        opened.Complaints.ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task ShowsABuild(int width)
    {
        Write("running", ageSeconds: 0);
        await using var opened = await _browser.Open(PagePath, width);
        await Until(opened.Page, "text('sums') === '3 of 5 stages: 1 waiting, 1 running, 2 ran, 1 failed'");

        (await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, "nothing sticks out of the page");
        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('#cards svg[role=img][aria-label]').length")).ShouldBe(2, "loss and accuracy of the running training");
        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('#curves svg').length")).ShouldBe(2);
        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('#kinds details').length")).ShouldBe(3);
        (await opened.Page.EvaluateAsync<int>("document.querySelectorAll('#failures b').length")).ShouldBe(0, "a message is text");
        await Until(opened.Page, "text('failures').includes('<b>Lower</b>') && text('news').startsWith('Running. 3 of 5 stages') && text('cards').includes('epoch 2 of 6')");
        await Until(opened.Page, "document.querySelector('#cards progress').value > 0.3 && document.querySelector('#curves progress').hidden");
        opened.Requests.ShouldAllBe(request => request.StartsWith("file:///", StringComparison.Ordinal) || request == "data:,");
        opened.Complaints.ShouldBeEmpty();
    }

    private void Write(string state, int ageSeconds)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - (1000 * ageSeconds);
        var stages = Stages.Replace("SINCE", $"{now - 9000}", StringComparison.Ordinal);
        var script = $$"""reprise({"version":1,"folder":"music","goal":"report.proj","process":17,"workers":2,"began":{{now - 20000}},"state":"{{state}}","rest":"about 51 s","stages":{{stages}}}, {{now}});""";
        File.WriteAllText(Path.Combine(_folder, "live.new"), script);
        File.Move(Path.Combine(_folder, "live.new"), Path.Combine(_folder, "live.js"), overwrite: true);
    }

    private static async Task Until(IPage page, string condition)
    {
        for (var tries = 0; !await page.EvaluateAsync<bool>($"(text => {condition})(id => document.getElementById(id).textContent)"); tries++)
        {
            tries.ShouldBeLessThan(100, condition);
            await Task.Delay(100);
        }
    }
}
