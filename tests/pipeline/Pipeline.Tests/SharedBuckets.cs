using Amazon.S3.Model;
using Pipeline.Tests.Sandboxes;
using Reprise.S3.Tests;

namespace Pipeline.Tests;

/// <summary>The same with a bucket of a real S3 gateway, which is killed at the worst moments.</summary>
[Collection(RealBuilds.Name)]
[Trait("Tier", "heavy")]
public sealed class SharedBuckets(Pristine pristine, Ceph ceph) : IClassFixture<Ceph>
{
    private const int Large = 200_000_000;

    [CephFact]
    public async Task WhatIsPushedAnEmptyClonePullsOrFetchesAndRunsNothing()
    {
        var remote = await RemoteAsync();
        using var maker = pristine.Copy();
        maker.Build(ceph.Variables, "-t:Push", remote).ShouldSucceed().Output.ShouldContain("push: sent 40 objects (2.7 kB) and 40 runs to s3://");
        maker.Build(ceph.Variables, "-t:Push", remote).ShouldSucceed().Output.ShouldContain("push: sent 0 objects (0 B) and 0 runs to s3://");

        using (var clone = maker.FreshClone())
        {
            clone.Build(ceph.Variables, "-t:Pull", remote).ShouldSucceed().Output.ShouldContain("pull: fetched 40 objects (2.7 kB) and 40 runs from s3://");
            clone.Build().ShouldSucceed().Tally.ShouldBe(new Tally(0, 40, 0, 0));
            Forty.Wrong(clone).ShouldBeEmpty();
        }

        using (var clone = maker.FreshClone())
        {
            var build = clone.Build(ceph.Variables, remote, $"-p:RemoteEndpoint={ceph.Endpoint}").ShouldSucceed();
            build.Executed.ShouldBeEmpty();
            build.Tally.ShouldBe(new Tally(0, 40, 0, 0));
            Forty.Wrong(clone).ShouldBeEmpty();
        }
    }

    [CephFact]
    public async Task CredentialsThatAreNotAcceptedAreOneSentenceAndAreNotRepeated()
    {
        var remote = await RemoteAsync();
        using var tree = pristine.Copy();

        foreach (var (key, secret) in new[] { (Ceph.Key, "wrong-secret"), ("UNKNOWNKEY", Ceph.Secret) })
        {
            var push = tree.Build(Credentials(key, secret), "-t:Push", remote).ShouldFailWith("REPRO5022");
            push.Errors.ShouldHaveSingleItem();
            push.Output.ShouldNotContain(secret);
            push.Output.ShouldNotContain("   at ");
        }

        tree.Build(ceph.Variables, "-t:Pull", "-p:Remote=s3://no-such-bucket").ShouldFailWith("REPRO5023").Errors.ShouldHaveSingleItem();
        tree.Build(ceph.Variables, "-t:Pull", remote, "-p:RemoteEndpoint=http://127.0.0.1:1").ShouldFailWith("REPRO5021").Errors.ShouldHaveSingleItem();
        tree.Build(ceph.Variables, "-t:Doctor", remote).Output.ShouldContain("can be read and written");
    }

    [CephFact]
    public async Task AnObjectThatWasChangedThereIsRefusedAndOnlyItsStageRuns()
    {
        var remote = await RemoteAsync();
        using var maker = pristine.Copy();
        maker.Build(ceph.Variables, "-t:Push", remote).ShouldSucceed();
        var lockText = maker.Read("pipeline/locks/train.5.lock");
        var digest = lockText[(lockText.LastIndexOf("digest: sha256:", StringComparison.Ordinal) + "digest: sha256:".Length)..][..64];
        using (var client = ceph.Client())
        {
            await client.PutObjectAsync(new PutObjectRequest { BucketName = Bucket(remote), Key = $"team/objects/{digest[..2]}/{digest[2..]}", ContentBody = maker.Read("artifacts/train/6.txt") });
        }

        using var clone = maker.FreshClone();
        clone.Build(ceph.Variables, "-t:Pull", remote).ShouldFailWith("REPRO5025").Errors.ShouldHaveSingleItem().ShouldContain(digest[2..]);

        // The remote of this build has the same object.
        var build = clone.Build(ceph.Variables, remote);
        build.Warnings.Select(Finished.Code).ShouldBe(["REPRO5025"], build.Output);
        build.Executed.ShouldBe(["train.5"]);
        Forty.Wrong(clone).ShouldBeEmpty();
    }

    [CephFact]
    public async Task AGatewayKilledDuringAnUploadIsAnErrorAndTheNextPushGoesOn()
    {
        var remote = await RemoteAsync();
        using var maker = Heavy();

        using (var push = maker.Start(ceph.Variables, "-t:Push", remote, OddStage.Goal))
        {
            push.Until(() => push.Output.Contains("push: 1 object", StringComparison.Ordinal));
            await Task.Delay(300);
            ceph.KillGateway();
            push.Wait().ShouldFailWith("REPRO5021").Errors.ShouldHaveSingleItem();
        }

        ceph.StartGateway();
        (await KeysAsync(remote)).ShouldBeEmpty();
        maker.Build(ceph.Variables, "-t:Push", remote, OddStage.Goal).ShouldSucceed().Output.ShouldContain("push: sent 1 object (200.0 MB) and 1 run");
        await ShouldBeWhole(maker, remote);
    }

    [CephFact]
    public async Task APusherKilledDuringAnUploadLeavesNothingThere()
    {
        var remote = await RemoteAsync();
        using var maker = Heavy();

        using (var push = maker.Start(ceph.Variables, "-t:Push", remote, OddStage.Goal))
        {
            push.Until(() => push.Output.Contains("push: 1 object", StringComparison.Ordinal));
            await Task.Delay(300);
            push.KillAll();
        }

        (await KeysAsync(remote)).ShouldBeEmpty();
        using (var client = ceph.Client())
        {
            ((await client.ListMultipartUploadsAsync(Bucket(remote))).MultipartUploads ?? []).ShouldBeEmpty();
        }

        maker.Build(ceph.Variables, "-t:Push", remote, OddStage.Goal).ShouldSucceed();
        await ShouldBeWhole(maker, remote);
    }

    [CephFact]
    public async Task AGatewayKilledDuringADownloadIsAnErrorAndTheNextPullGoesOn()
    {
        var remote = await RemoteAsync();
        using var maker = Heavy();
        maker.Build(ceph.Variables, "-t:Push", remote, OddStage.Goal).ShouldSucceed();
        using var clone = maker.FreshClone();

        using (var pull = clone.Start(ceph.Variables, "-t:Pull", remote, OddStage.Goal))
        {
            pull.Until(() => Fetched(clone) > 10_000_000);
            ceph.KillGateway();
            pull.Wait().ShouldFailWith("REPRO5021").Errors.ShouldHaveSingleItem();
        }

        Directory.Exists(clone["artifacts/.work/cache/objects"]).ShouldBeFalse();
        Directory.Exists(clone["artifacts/.work/cache/runs"]).ShouldBeFalse();
        Fetched(clone).ShouldBe(0);

        ceph.StartGateway();
        clone.Build(ceph.Variables, "-t:Pull", remote, OddStage.Goal).ShouldSucceed();
        var build = clone.Build(OddStage.Goal).ShouldSucceed();
        build.Executed.ShouldBeEmpty();
        build.Tally.ShouldBe(new Tally(0, 1, 0, 0));
    }

    [CephFact]
    public async Task AGatewayKilledWhileABuildFetchesCostsOneWarningAndTheStageRuns()
    {
        var remote = await RemoteAsync();
        using var maker = Heavy();
        maker.Build(ceph.Variables, "-t:Push", remote, OddStage.Goal).ShouldSucceed();
        using var clone = maker.FreshClone();

        using (var build = clone.Start(ceph.Variables, remote, OddStage.Goal))
        {
            build.Until(() => Fetched(clone) > 10_000_000);
            ceph.KillGateway();
            var ended = build.Wait().ShouldSucceed();
            ended.Warnings.Select(Finished.Code).ShouldBe(["REPRO5021"]);
            ended.Tally.ShouldBe(new Tally(1, 0, 0, 0));
        }

        ceph.StartGateway();
        new FileInfo(clone["artifacts/odd.txt"]).Length.ShouldBe(Large);
        clone.Build(OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(0, 0, 1, 0));
    }

    [CephFact]
    public async Task PushersOfTheSameTreeAtTheSameTimeAllEndWell()
    {
        var remote = await RemoteAsync();
        using var maker = pristine.Copy();

        var pushes = Enumerable.Range(0, 4).Select(_ => maker.Join(ceph.Variables, "-t:Push", remote)).ToList();
        foreach (var push in pushes) push.Wait().ShouldSucceed();
        foreach (var push in pushes) push.Dispose();

        (await KeysAsync(remote)).Count.ShouldBe(80);
    }

    private static string Bucket(string remote) => remote["-p:Remote=s3://".Length..].Split('/')[0];

    private static long Fetched(Sandbox tree) =>
        Directory.Exists(tree["artifacts/.work/cache/tmp"]) ? new DirectoryInfo(tree["artifacts/.work/cache/tmp"]).EnumerateFiles().Sum(file => file.Exists ? file.Length : 0) : 0;

    private async Task<string> RemoteAsync() => $"-p:Remote=s3://{await ceph.BucketAsync()}/team";

    /// <summary>A tree whose one out takes seconds to move.</summary>
    private Sandbox Heavy()
    {
        var tree = pristine.Copy();
        OddStage.Add(tree, $"head -c {Large} /dev/zero > \"$OUT_out\"");
        tree.Build(OddStage.Goal).ShouldSucceed();
        return tree;
    }

    private async Task ShouldBeWhole(Sandbox maker, string remote)
    {
        (await KeysAsync(remote)).Count.ShouldBe(2);
        using var clone = maker.FreshClone();
        clone.Build(ceph.Variables, "-t:Pull", remote, OddStage.Goal).ShouldSucceed();
        clone.Build(OddStage.Goal).ShouldSucceed().Tally.ShouldBe(new Tally(0, 1, 0, 0));
    }

    private async Task<List<string>> KeysAsync(string remote)
    {
        using var client = ceph.Client();
        var page = await client.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Bucket(remote) });
        return [.. (page.S3Objects ?? []).Select(found => found.Key)];
    }

    private Dictionary<string, string> Credentials(string key, string secret) =>
        new(ceph.Variables) { ["AWS_ACCESS_KEY_ID"] = key, ["AWS_SECRET_ACCESS_KEY"] = secret };
}
