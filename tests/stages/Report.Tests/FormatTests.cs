using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Reprise.Stages;

namespace Reprise.Report.Tests;

public sealed class FormatTests
{
    [Fact]
    public void AnyFieldsComeBackFromTheirCsvLine() =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(20201120, 1), Prop.ForAll<NonEmptyArray<NonNull<string>>>(fields =>
        {
            var texts = fields.Get.Select(field => field.Get.Replace("\r", "", StringComparison.Ordinal)).ToList();
            CsvText.Parse(CsvTable.Line(texts)).Single().ShouldBe(texts);
        }));

    [Fact]
    public void OnlyHtmlPassesUnescapedIntoHtml() =>
        Html.Of($"<p title=\"{"a\"b"}\">{"<script>"}{new Html("<b>")}</p>").Text.ShouldBe("<p title=\"a&quot;b\">&lt;script&gt;<b></p>");

    [Fact]
    public void LatexAndMarkdownEscapeTheirOwnCharacters()
    {
        var table = new PaperTable("t", "50 % of R&B_1", [new("a|b")], [new("", [["5 % ± {1}"]])]);

        LatexTable.Write(table).ShouldContain("5 \\% $\\pm$ \\{1\\}");
        MarkdownTable.Write(table).ShouldContain("a\\|b");
    }

    [Fact]
    public void TwoDrawingsOnOnePageKeepTheirOwnClips()
    {
        var drawing = new SvgDrawing("<svg><clipPath id=\"clip0\"/><g clip-path=\"url(#clip0)\"/><use href=\"#clip0\"/></svg>").Inline("fig1", "a \"word\"");

        drawing.ShouldBe("<svg role=\"img\" aria-label=\"a &quot;word&quot;\"><clipPath id=\"fig1-clip0\"/><g clip-path=\"url(#fig1-clip0)\"/><use href=\"#fig1-clip0\"/></svg>");
    }

    [Fact]
    public void AMisspeltSpecificationIsAnErrorAndNotAnEmptyFigure()
    {
        var broken = new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["a"] = 1 }) },
            ["mark"] = "point",
            ["encoding"] = new JsonObject { ["xx"] = new JsonObject { ["field"] = "a", ["type"] = "quantitative" } },
        };

        Should.Throw<StageException>(() => FigureRenderer.Render(new Dictionary<string, JsonObject> { ["broken"] = broken })).Errors.Single().Code
            .ShouldBe(Codes.FigureRendering);
    }

    [Fact]
    public void APaperThatNamesAnUnknownCheckIsAnError()
    {
        var paper = new PaperFolder<Paper>(Repository.Path("papers", "deepmusic")).Paper with { Statements = [new("t", "s", "no_such_check", null)] };

        Should.Throw<StageException>(() => FindingsTable.Of(paper, new Dictionary<string, Func<(string, string)>>())).Errors.Single().Code
            .ShouldBe(Codes.BrokenTable);
    }
}
