using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;

namespace Reprise.S3.Tests;

/// <summary>
/// A Ceph cluster of one monitor, one store in memory and one S3 gateway, on the loopback device and in a folder of its own, that lives as long as the
/// test class.
/// </summary>
public sealed class Ceph : IDisposable
{
    public const string Key = "REPRISEKEY";
    public const string Secret = "reprise-secret";

    private static readonly string[] s_commands = ["radosgw", "ceph-mon", "ceph-osd", "ceph", "monmaptool", "ceph-authtool", "radosgw-admin"];
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private readonly string _root = Directory.CreateTempSubdirectory("reprise-ceph-").FullName;
    private readonly List<Process> _daemons = [];
    private readonly int _port = FreePort();
    private Process? _gateway;

    public Ceph()
    {
        if (Missing is not null) return;

        try
        {
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Why no cluster can be started here; null where it can.</summary>
    public static string? Missing { get; } = s_commands.Where(command => !IsInstalled(command)).ToArray() is { Length: > 0 } missing
        ? $"{string.Join(", ", missing)} not installed (apt: radosgw ceph-mon ceph-osd ceph-common)"
        : null;

    public string Endpoint => $"http://127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What a build under test needs to find the gateway.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["AWS_ACCESS_KEY_ID"] = Key,
        ["AWS_SECRET_ACCESS_KEY"] = Secret,
        ["AWS_ENDPOINT_URL"] = Endpoint,
    };

    /// <summary>A client of the test's own.</summary>
    public AmazonS3Client Client() => new(new BasicAWSCredentials(Key, Secret), new AmazonS3Config
    {
        ServiceURL = Endpoint,
        ForcePathStyle = true,
        AuthenticationRegion = "us-east-1",
        RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
    });

    /// <summary>A bucket with nothing in it.</summary>
    public async Task<string> BucketAsync()
    {
        using var client = Client();
        var name = $"b{Guid.NewGuid():N}";
        await client.PutBucketAsync(name);
        return name;
    }

    public void KillGateway()
    {
        _gateway!.Kill();
        _gateway.WaitForExit();
    }

    public void StartGateway()
    {
        File.Delete(Path.Combine(_root, "run", "client.rgw.asok"));
        _gateway = Daemon("radosgw", "-f", "-n", "client.rgw");

        using var http = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (!Answers(http))
        {
            if (_gateway.HasExited || watch.Elapsed > s_longest) throw new InvalidOperationException($"The gateway did not start; its log is in {_root}.");
            Thread.Sleep(20);
        }
    }

    public void Dispose()
    {
        foreach (var daemon in _daemons)
        {
            if (!daemon.HasExited) daemon.Kill();
            daemon.WaitForExit();
            daemon.Dispose();
        }

        Directory.Delete(_root, recursive: true);
    }

    private void Start()
    {
        foreach (var folder in new[] { "mon", "osd", "run", "log" }) Directory.CreateDirectory(Path.Combine(_root, folder));
        var id = Guid.NewGuid().ToString();
        var monitor = $"v2:127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        File.WriteAllText(Path.Combine(_root, "ceph.conf"), Configuration(id, monitor) + "\n");
        var keyring = Path.Combine(_root, "keyring");
        var map = Path.Combine(_root, "monmap");

        Run("monmaptool", "--create", "--clobber", "--fsid", id, "--addv", "a", $"[{monitor}]", map);
        Run("ceph-authtool", "--create-keyring", keyring, "--gen-key", "-n", "mon.", "--cap", "mon", "allow *");
        foreach (var name in new[] { "client.admin", "client.rgw", "osd.0" })
            Run("ceph-authtool", keyring, "--gen-key", "-n", name, "--cap", "mon", "allow *", "--cap", "osd", "allow *", "--cap", "mgr", "allow *");

        Run("ceph-mon", "-i", "a", "--mkfs", "--monmap", map, "--keyring", keyring);
        Daemon("ceph-mon", "-f", "-i", "a");
        var store = Guid.NewGuid().ToString();
        Run("ceph", "osd", "new", store);
        Run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", store);
        Daemon("ceph-osd", "-f", "-i", "0");
        StartGateway();
        Run("radosgw-admin", "-n", "client.rgw", "user", "create", "--uid=ci", "--display-name=ci", $"--access-key={Key}", $"--secret-key={Secret}");
    }

    // The proposal interval is what makes it start in two seconds instead of twelve.
    private string Configuration(string id, string monitor) => $"""
        [global]
        fsid = {id}
        mon_initial_members = a
        mon_host = [{monitor}/0]
        ms_bind_ipv6 = false
        public_network = 127.0.0.0/8
        cluster_network = 127.0.0.0/8
        auth_cluster_required = cephx
        auth_service_required = cephx
        auth_client_required = cephx
        auth_allow_insecure_global_id_reclaim = false
        keyring = {_root}/keyring
        osd_pool_default_size = 1
        osd_pool_default_min_size = 1
        osd_pool_default_pg_num = 4
        osd_pool_default_pgp_num = 4
        osd_pool_default_pg_autoscale_mode = off
        mon_allow_pool_size_one = true
        mon_warn_on_pool_no_redundancy = false
        mon_max_pg_per_osd = 1000
        osd_crush_chooseleaf_type = 0
        paxos_propose_interval = 0.02
        mon_data_avail_crit = 1
        mon_data_avail_warn = 2
        run_dir = {_root}/run
        admin_socket = {_root}/run/$name.asok
        pid_file = {_root}/run/$name.pid
        log_file = {_root}/log/$name.log
        mon_data = {_root}/mon
        osd_data = {_root}/osd
        osd_objectstore = memstore
        memstore_device_bytes = 4294967296
        osd_class_load_list = *
        osd_class_default_list = *
        [client.rgw]
        keyring = {_root}/keyring
        rgw_frontends = beast endpoint=127.0.0.1:{_port.ToString(CultureInfo.InvariantCulture)}
        rgw_data = {_root}/rgw
        rgw_enable_apis = s3
        rgw_run_sync_thread = false
        rgw_thread_pool_size = 64
        """;

    private bool Answers(HttpClient http)
    {
        try
        {
            using var answer = http.GetAsync(Endpoint).GetAwaiter().GetResult();
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Daemon(string command, params string[] arguments)
    {
        var daemon = Process.Start(Command(command, arguments))!;
        daemon.OutputDataReceived += (_, _) => { };
        daemon.ErrorDataReceived += (_, _) => { };
        daemon.BeginOutputReadLine();
        daemon.BeginErrorReadLine();
        _daemons.Add(daemon);
        return daemon;
    }

    private void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(Command(command, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var words = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(s_longest) || process.ExitCode != 0)
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}: {words} {output.GetAwaiter().GetResult()}");
    }

    private ProcessStartInfo Command(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CEPH_CONF"] = Path.Combine(_root, "ceph.conf");
        return start;
    }

    private static bool IsInstalled(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, command)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test that needs a Ceph cluster; skipped, saying so, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CephFactAttribute : FactAttribute
{
    public CephFactAttribute() => Skip = Ceph.Missing!;
}
