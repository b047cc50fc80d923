namespace Reprise.Tasks.Tests;

/// <summary>Credentials reach the program that declares them, and nothing else.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Name = "REPRISE_TEST_CLIENT_SECRET";
    private const string Value = "hush-0123456789";

    private readonly Checkout _checkout = new();
    private readonly RecordingEngine _engine = new();

    public SecretTests() => Environment.SetEnvironmentVariable(Name, Value);

    [Fact]
    public void AProgramSeesTheSecretsItsStageDeclares()
    {
        Run(Name).ShouldBeTrue();

        _checkout.Read("artifacts/count.txt").Trim().ShouldBe("15");
    }

    [Fact]
    public void OtherVariablesStayOutside()
    {
        Run("SOMETHING_ELSE").ShouldBeTrue();

        _checkout.Read("artifacts/count.txt").Trim().ShouldBe("0");
    }

    [Fact]
    public void ASecretThatAProgramPrintsIsBlottedOut()
    {
        Run(Name).ShouldBeTrue();

        _engine.Messages.ShouldContain("  told ***!");
        _checkout.Read("artifacts/.work/logs/count.log").ShouldContain("told ***!");
        foreach (var file in Directory.EnumerateFiles(_checkout.Root, "*", SearchOption.AllDirectories)) File.ReadAllText(file).ShouldNotContain(Value, Case.Sensitive, file);
    }

    [Fact]
    public void ASecretInAnErrorIsBlottedOut()
    {
        Run(Name, $"echo \"params.yaml: error REPRO6201: cannot log in with ${Name}\" >&2").ShouldBeFalse();

        _engine.Errors.ShouldHaveSingleItem().Message.ShouldBe("cannot log in with ***");
    }

    [Fact]
    public void AnotherValueIsNoReasonToRunAgain()
    {
        Run(Name).ShouldBeTrue();
        Environment.SetEnvironmentVariable(Name, "another-secret");

        var check = _checkout.Stage<CheckStage>(_engine, _checkout.Opened(), Command);
        check.Execute().ShouldBeTrue();

        check.MustRun.ShouldBeFalse();
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Name, null);
        _engine.Dispose();
        _checkout.Dispose();
    }

    private static string Command => $"printf %s \"${Name}\" | wc -c > \"$OUT_count\"; echo \"told ${Name}!\"";

    private bool Run(string secret, string? command = null)
    {
        using var run = _checkout.Stage<RunStage>(_engine, _checkout.Opened(), command ?? Command);
        run.Secrets = [Items.Of(secret)];
        return run.Execute();
    }
}
