using Reprise.Remotes;

namespace Reprise.Core.Tests.Remotes;

public class RemoteAddressTests
{
    [Theory]
    [InlineData("s3://results", "results", "")]
    [InlineData("s3://results/", "results", "")]
    [InlineData("s3://results/team/genres/", "results", "team/genres/")]
    public void ABucketMayHaveAPrefix(string remote, string bucket, string prefix)
    {
        var address = RemoteAddress.Parse(remote, "http://127.0.0.1:7480", "/tree");

        (address.Bucket, address.Prefix, address.Folder).ShouldBe((bucket, prefix, ""));
        address.ToString().ShouldBe(remote.TrimEnd('/'));
    }

    [Theory]
    [InlineData("../share", "/share")]
    [InlineData("/mnt/share/", "/mnt/share")]
    [InlineData("a folder/s3:", "/tree/a folder/s3:")]
    public void AnythingElseIsAFolderRelativeToTheCheckout(string remote, string folder) =>
        RemoteAddress.Parse(remote, "", "/tree").Folder.ShouldBe(folder);

    [Theory]
    [InlineData("", "")]
    [InlineData("s3://", "")]
    [InlineData("s3:///team", "")]
    [InlineData("s3://results//team", "")]
    [InlineData("s3://results/../other", "")]
    [InlineData("s3://re sults", "")]
    [InlineData("gs://results", "")]
    [InlineData("https://example.org/results", "")]
    [InlineData("s3://results", "127.0.0.1:7480")]
    [InlineData("s3://results", "ftp://example.org")]
    [InlineData("s3://results", "http://user:word@example.org")]
    [InlineData("../share", "http://127.0.0.1:7480")]
    [InlineData("../share", "http://user:word@example.org")]
    [InlineData("https://user:word@example.org/results", "")]
    [InlineData("s3://user:word@results", "")]
    public void WhatIsNeitherIsRefused(string remote, string endpoint)
    {
        var fault = Should.Throw<RemoteException>(() => RemoteAddress.Parse(remote, endpoint, "/tree"));

        fault.Code.ShouldBe(Codes.BadRemote);
        fault.Message.ShouldNotContain("word");
    }
}
