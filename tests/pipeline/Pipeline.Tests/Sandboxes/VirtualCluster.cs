using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Pipeline.Tests.Sandboxes;

/// <summary>Slurm with two nodes that are daemons of this machine, in a folder and on ports of its own; it ends with the test.</summary>
internal sealed class VirtualCluster : IDisposable
{
    private static readonly string[] s_programs = ["sbatch", "scontrol", "slurmctld", "slurmd", "munged"];
    private static readonly string[] s_folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin"];
    private static readonly string[] s_nodes = ["node1", "node2"];

    private readonly string _root = Directory.CreateTempSubdirectory("reprise-slurm-").FullName;

    public VirtualCluster()
    {
        foreach (var folder in new[] { "etc", "state", "log", "run", "spool.node1", "spool.node2" }) Directory.CreateDirectory(In(folder));
        File.WriteAllBytes(In("etc/munge.key"), System.Security.Cryptography.RandomNumberGenerator.GetBytes(128));
        Shell.Run("chmod", "755", In(""), In("etc"), In("run"));
        Shell.Run("chmod", "600", In("etc/munge.key"));
        File.WriteAllText(Configuration, Describe(FreePorts()));

        Environment.SetEnvironmentVariable("SLURM_CONF", Configuration);
        EndWithThisProcess();
        try
        {
            Shell.Run(
                Find("munged"), $"--socket={In("run/munge.sock")}", $"--key-file={In("etc/munge.key")}", $"--pid-file={In("run/munged.pid")}",
                $"--log-file={In("log/munged.log")}", $"--seed-file={In("run/munged.seed")}", "--num-threads=2");
            StartController();
            foreach (var node in s_nodes) Shell.Run(Find("slurmd"), "-N", node, "-f", Configuration);
            AwaitNodes();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What is not installed, or nothing.</summary>
    public static string Missing => string.Join(", ", s_programs.Where(program => !s_folders.Any(folder => File.Exists(Path.Combine(folder, program)))));

    /// <summary>What a build needs to find the cluster.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string> { ["SLURM_CONF"] = Configuration };

    private string Configuration => In("etc/slurm.conf");

    /// <summary>Numbers, names and nodes of the jobs that run.</summary>
    public static IReadOnlyList<(string Id, string Name, string Node)> Running() =>
    [
        .. Shell.Read("squeue", "--noheader", "--states=RUNNING", "--format=%A %j %N").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(words => (words[0], words[1], words[2])),
    ];

    /// <summary>The running job of a stage.</summary>
    public static (string Id, string Name, string Node)? JobOf(string stage) =>
        Running().FirstOrDefault(job => job.Name.Contains($".{stage}.", StringComparison.Ordinal)) is { Id: not null } found ? found : null;

    /// <summary>The controller's sudden word that a node is lost, which takes half a minute otherwise.</summary>
    public static void Lose(string node) => Shell.Run("scontrol", "update", $"nodename={node}", "state=down", "reason=test");

    public static void AwaitNodes()
    {
        for (var tries = 0; Shell.Read("sinfo", "--noheader", "--Node", "--format=%T").Split('\n').Count(state => state is "idle" or "mixed" or "allocated") < s_nodes.Length; tries++)
        {
            tries.ShouldBeLessThan(400, "the nodes did not come up");
            Thread.Sleep(50);
        }
    }

    public void StartController() => Shell.Run(Find("slurmctld"), "-f", Configuration);

    public void StopController() => Signal("slurmctld", "TERM");

    public void KillController() => Signal("slurmctld", "KILL");

    /// <summary>Cuts a node off, as a broken network does: what runs there runs on, and nobody can reach it.</summary>
    public void Freeze(string node) => Shell.Run("kill", "-STOP", PidOf($"slurmd.{node}"));

    public void Thaw(string node) => Shell.Run("kill", "-CONT", PidOf($"slurmd.{node}"));

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("SLURM_CONF", null);
        KillJobs();
        foreach (var daemon in new[] { "slurmctld", "slurmd.node1", "slurmd.node2", "munged" })
        {
            if (File.Exists(In($"run/{daemon}.pid"))) Signal(daemon, "KILL");
        }

        KillJobs();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>Whoever ends a test run by force must not leave daemons behind.</summary>
    private void EndWithThisProcess() => System.Diagnostics.Process.Start(
        "sh",
        [
            "-c", "while kill -0 \"$0\" && test -d \"$1\"; do sleep 1; done 2> /dev/null; cat \"$1\"/run/*.pid 2> /dev/null | xargs -r kill -9; rm -rf \"$1\"",
            Environment.ProcessId.ToString(CultureInfo.InvariantCulture), _root,
        ]).Dispose();

    private static string Find(string program) => s_folders.Select(folder => Path.Combine(folder, program)).First(File.Exists);

    /// <summary>Ends the keepers of jobs, which outlive a daemon that is killed, and all that they started.</summary>
    private void KillJobs()
    {
        var parents = Processes.Parents();
        var ours = parents.Keys.Where(process => Processes.Command(process).StartsWith("slurmstepd", StringComparison.Ordinal)
            && Processes.Surroundings(process).Contains($"SLURM_CONF={Configuration}", StringComparison.Ordinal)).ToHashSet();

        for (var known = 0; known < ours.Count;)
        {
            known = ours.Count;
            ours.UnionWith(parents.Where(pair => ours.Contains(pair.Value)).Select(pair => pair.Key));
        }

        foreach (var process in ours) Processes.Kill(process);
    }

    private void Signal(string daemon, string signal)
    {
        var process = PidOf(daemon);
        System.Diagnostics.Process.Start("kill", [$"-{signal}", process])!.WaitForExit();
        for (var tries = 0; Directory.Exists($"/proc/{process}") && tries < 400; tries++) Thread.Sleep(25);
        Directory.Exists($"/proc/{process}").ShouldBeFalse($"{daemon} did not end");
        File.Delete(In($"run/{daemon}.pid"));
    }

    private string PidOf(string daemon) => File.ReadAllText(In($"run/{daemon}.pid")).Trim();

    private string In(string path) => Path.Combine(_root, path);

    private static int FreePorts()
    {
        for (var first = 21000 + (Environment.ProcessId % 4000); ; first += 3)
        {
            try
            {
                for (var port = first; port < first + 3; port++)
                {
                    using var listener = new TcpListener(IPAddress.Any, port);
                    listener.Start();
                }

                return first;
            }
            catch (SocketException)
            {
                // Somebody else's; take the next three.
            }
        }
    }

    private string Describe(int port)
    {
        var host = Dns.GetHostName().Split('.')[0];
        string Node(int number) => string.Create(
            CultureInfo.InvariantCulture, $"NodeName=node{number} NodeHostname={host} NodeAddr=127.0.0.1 Port={port + number} CPUs=2 RealMemory=8000 State=UNKNOWN");
        return $"""
            ClusterName=reprise
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={port.ToString(CultureInfo.InvariantCulture)}
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            AuthType=auth/munge
            AuthInfo=socket={In("run/munge.sock")},cred_expire=5
            CredType=cred/munge
            SlurmctldPidFile={In("run/slurmctld.pid")}
            SlurmdPidFile={In("run/slurmd.%n.pid")}
            SlurmdSpoolDir={In("spool.%n")}
            StateSaveLocation={In("state")}
            SlurmctldLogFile={In("log/slurmctld.log")}
            SlurmdLogFile={In("log/slurmd.%n.log")}
            MailProg=/bin/true
            MpiDefault=none
            SwitchType=switch/none
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            JobCompType=jobcomp/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_Core_Memory
            SchedulerType=sched/builtin
            SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
            ReturnToService=2
            SlurmdTimeout=5
            SlurmctldTimeout=5
            MessageTimeout=10
            KillWait=1
            MinJobAge=300
            JobRequeue=1
            DefMemPerCPU=1000
            {Node(1)}
            {Node(2)}
            PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP

            """;
    }
}
