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
