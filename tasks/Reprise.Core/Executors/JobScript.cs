using System.Text;

namespace Reprise.Executors;

/// <summary>Writes the scripts of a job. A job's environment is whatever its node has, so the program starts with an empty one and its own.</summary>
internal static class JobScript
{
    /// <summary>The exit code of a job that does not find its folder.</summary>
    public const int FolderMissing = 81;

    /// <summary>The exit code of a copy that finds another one at work in its folder.</summary>
    public const int SecondCopy = 82;

    /// <summary>The exit code of a job whose node has other libraries.</summary>
    public const int OtherLibraries = 83;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the scripts, and the files of what the program will say, which may hold secrets too.</summary>
    public static void Write(ProgramCall call, JobFiles files)
    {
        Write(files.Output, "");
        Write(files.Error, "");
        Write(files.Start, Start(call));
        Write(files.Job, Job(call));
    }

    /// <summary>A word that a shell takes as it is.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Job(ProgramCall call) => $$"""
        #!/bin/sh
        # One attempt at stage {{call.Stage.ReplaceLineEndings(" ")}}. The build that waits for it removes this folder.
        run={{Quoted(call.Folder.Root)}}
        cd "$run/cwd" || exit {{FolderMissing}}
        {{Check(call)}}# A job that was submitted twice must not work twice in one folder.
        mkdir "$run/begun" || exit {{SecondCopy}}
        # Which cards the cluster gave is all that the program is told of it; where it gave none, there are none.
        /usr/bin/env -i CUDA_VISIBLE_DEVICES="$CUDA_VISIBLE_DEVICES" /bin/sh "$run/start.sh" < /dev/null >> "$run/stdout" 2>> "$run/stderr"
        code=$?
        # What there is to see, for a machine that may see it later: files and bytes of the outs, bytes said.
        made=$(find "$run/out" "$run/items.json" -type f -printf '%s\n' 2> /dev/null | awk '{ n++; s += $1 } END { printf "%.0f %.0f", n, s }')
        said="$(wc -c < "$run/stdout") $(wc -c < "$run/stderr")"
        echo $code $made $said end > "$run/exit.new" && mv "$run/exit.new" "$run/exit"
        exit $code

        """;

    /// <summary>Other libraries compute other digits, and a result is filed under those of the machine that builds.</summary>
    private static string Check(ProgramCall call)
    {
        var lines = call.Libraries.Select(library => $"{library.Digest.Split(':')[^1]}  {library.Path}\n").ToList();
        return lines.Count == 0 ? "" : $"sha256sum --check --status << 'LIBRARIES' || exit {OtherLibraries}\n{string.Concat(lines)}LIBRARIES\n";
    }

    private static string Start(ProgramCall call)
    {
        var text = new StringBuilder("rm -f \"$0\"\n");
        // Never as an argument: those of all processes can be read by everybody.
        foreach (var (name, value) in call.Secrets) text.Append($"export {name}={Quoted(value)}\n");
        // A shell sets some variables for itself.
        text.Append("exec /usr/bin/env -u PWD -u OLDPWD -u SHLVL -u _");
        foreach (var (name, value) in call.Variables) text.Append($" \\\n  {Quoted($"{name}={value}")}");
        return text.Append(" \\\n  ").AppendJoin(' ', call.Command.Select(Quoted)).Append('\n').ToString();
    }

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
