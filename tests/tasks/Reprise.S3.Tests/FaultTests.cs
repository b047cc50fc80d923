using System.Net;
using Amazon.S3;
using Reprise.Remotes;

namespace Reprise.S3.Tests;

/// <summary>What goes wrong with a service is one sentence, in which no part of the credentials is.</summary>
public sealed class FaultTests
{
    private static readonly Faults s_faults = new("s3://results/team", "results", "http://127.0.0.1:7480", TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData("NoSuchBucket", HttpStatusCode.NotFound, Codes.RemoteMissing, "no bucket 'results'")]
    [InlineData("SignatureDoesNotMatch", HttpStatusCode.Forbidden, Codes.RemoteDenied, "AWS_SECRET_ACCESS_KEY")]
    [InlineData("InvalidAccessKeyId", HttpStatusCode.Forbidden, Codes.RemoteDenied, "InvalidAccessKeyId")]
    [InlineData("ExpiredToken", HttpStatusCode.BadRequest, Codes.RemoteDenied, "AWS_SECRET_ACCESS_KEY")]
    [InlineData("InvalidToken", HttpStatusCode.BadRequest, Codes.RemoteDenied, "AWS_SECRET_ACCESS_KEY")]
    [InlineData("", HttpStatusCode.Forbidden, Codes.RemoteDenied, "HTTP 403")]
    [InlineData("PermanentRedirect", HttpStatusCode.MovedPermanently, Codes.RemoteMissing, "AWS_REGION")]
    [InlineData("QuotaExceeded", HttpStatusCode.Forbidden, Codes.RemoteFull, "no space")]
    [InlineData("InternalError", HttpStatusCode.InternalServerError, Codes.RemoteUnreachable, "InternalError")]
    public void AnAnswerHasACodeAndSaysWhatToDo(string error, HttpStatusCode status, string code, string words)
    {
        var fault = s_faults.Of(new AmazonS3Exception("key AKIASECRET") { ErrorCode = error, StatusCode = status });

        fault.Code.ShouldBe(code);
        fault.Message.ShouldContain(words);
        fault.Message.ShouldNotContain("AKIASECRET");
    }

    [Fact]
    public async Task ARefusedConnectionNamesTheAddress()
    {
        Credentials.Set("key", "secret");
        using var remote = new S3Remote(RemoteAddress.Parse("s3://results", "http://127.0.0.1:1", "/"));

        var fault = await Should.ThrowAsync<RemoteException>(() => remote.FindAsync(["objects/ab/c"], CancellationToken.None));

        fault.Code.ShouldBe(Codes.RemoteUnreachable);
        fault.Message.ShouldContain("s3://results cannot be reached (http://127.0.0.1:1");
    }

    [Fact]
    public async Task AFileThatOneRequestCannotCarryIsRefusedBeforeItIsSent()
    {
        Credentials.Set("key", "secret");
        using var scratch = new Scratch();
        var file = scratch.Write("file", []);
        using (var stream = File.OpenWrite(file)) stream.SetLength(S3Remote.Largest + 1);
        using var remote = new S3Remote(RemoteAddress.Parse("s3://results", "http://127.0.0.1:1", "/"));

        var fault = await Should.ThrowAsync<RemoteException>(() => remote.PutAsync("objects/ab/c", file, replace: false, CancellationToken.None));

        fault.Code.ShouldBe(Codes.TooLargeForRemote);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL_S3")]
    [InlineData("AWS_ENDPOINT_URL")]
    public void APasswordInTheEndpointOfTheEnvironmentIsRefusedAndNotRepeated(string variable)
    {
        var before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, "http://user:word@127.0.0.1:1");

        try
        {
            var fault = Should.Throw<RemoteException>(() => new S3Remote(RemoteAddress.Parse("s3://results", "", "/")));

            fault.Code.ShouldBe(Codes.BadRemote);
            fault.Message.ShouldStartWith($"{variable} reads http://host:port");
            fault.Message.ShouldNotContain("user:word");
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }
    }

    [Fact]
    public void AMalformedFileOfCredentialsIsNamedWithTheLineAndNoneOfItsWords()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("credentials", "[default]\naws_access_key_id = AKIAwords\nwJalrwords\n"u8.ToArray());
        string[] names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SHARED_CREDENTIALS_FILE", "AWS_REGION", "AWS_DEFAULT_REGION"];
        var before = names.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        foreach (var name in names) Environment.SetEnvironmentVariable(name, null);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", file);

        try
        {
            var fault = Should.Throw<RemoteException>(() => new S3Remote(RemoteAddress.Parse("s3://results", "http://127.0.0.1:1", "/")));

            fault.Code.ShouldBe(Codes.RemoteDenied);
            fault.Message.ShouldContain($"{file}, line 3");
            fault.Message.ShouldNotContain("words");
        }
        finally
        {
            foreach (var (name, value) in before) Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Fact]
    public async Task WithoutCredentialsTheRemedyIsNamed()
    {
        var before = Environment.GetEnvironmentVariables();
        Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", null);
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", null);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", "/dev/null");

        try
        {
            using var remote = new S3Remote(RemoteAddress.Parse("s3://results", "http://127.0.0.1:1", "/"));

            var fault = await Should.ThrowAsync<RemoteException>(() => remote.LookAsync(CancellationToken.None));

            fault.Code.ShouldBe(Codes.RemoteDenied);
            fault.Message.ShouldContain("There are no credentials for s3://results.");
        }
        finally
        {
            foreach (var name in new[] { "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_EC2_METADATA_DISABLED", "AWS_SHARED_CREDENTIALS_FILE", "AWS_CONFIG_FILE" })
                Environment.SetEnvironmentVariable(name, (string?)before[name]);
        }
    }
}
