using System.Reflection;

namespace Reprise.Core.Tests;

public class CodesTests
{
    private static readonly IReadOnlyList<string> s_codes =
        [.. typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void NoCodeIsUsedTwice() => s_codes.ShouldBeUnique();

    [Fact]
    public void EveryCodeHasARowInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(Repository(), "README.md"));

        s_codes.Where(code => !readme.Contains($"| {code} |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("stages/Reprise.Stages/Codes.cs")]
    [InlineData("tasks/Reprise.Core/Codes.cs")]
    public void TheNextFreeNumbersAreFree(string file)
    {
        var source = File.ReadAllText(Path.Combine(Repository(), file));

        foreach (System.Text.RegularExpressions.Match free in System.Text.RegularExpressions.Regex.Matches(source, @"Next free: (REPRO\d{4})"))
            s_codes.ShouldNotContain(free.Groups[1].Value);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Reproduce.proj"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
