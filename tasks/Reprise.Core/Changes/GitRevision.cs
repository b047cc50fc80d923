using System.Globalization;
using System.Text;

namespace Reprise.Changes;

/// <summary>Reads files of a revision out of git, without checking anything out.</summary>
internal sealed class GitRevision
{
    private readonly string _root;

    private GitRevision(string root, string commit) => (_root, Commit) = (root, commit);

    /// <summary>The revision's commit, in full.</summary>
    public string Commit { get; }

    /// <summary>Finds a revision.</summary>
    /// <param name="root">The checkout; it may be a folder within a repository.</param>
    /// <param name="name">A branch, a tag, a commit, <c>HEAD~3</c>: whatever git takes.</param>
    /// <exception cref="GitException">There is no git, no repository or no such revision.</exception>
    public static GitRevision Open(string root, string name)
    {
        var inside = Git.Run(root, ["rev-parse", "--is-inside-work-tree"], null, out var words);
        if (inside is null || Encoding.UTF8.GetString(inside).Trim() != "true")
            throw new GitException(Codes.NoGit, $"Locks of another revision are read from git, but '{root}' is no git checkout: {words}. Clone the repository, or compare two checkouts by hand.");

        var commit = Git.Run(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"], null, out _);
        return commit is not null
            ? new GitRevision(root, Encoding.UTF8.GetString(commit).Trim())
            : throw new GitException(Codes.UnknownRevision, $"Git knows no revision '{name}'. Name a commit, a branch or a tag, for instance HEAD~1; fetch it first if this clone is shallow.");
    }

    /// <summary>The files directly in a folder, by name.</summary>
    /// <param name="folder">Relative to the checkout.</param>
    public SortedDictionary<string, string> Files(string folder)
    {
        var listed = Encoding.UTF8.GetString(Ask(["ls-tree", "-z", Commit, "--", folder.TrimEnd('/') + "/"], null));
        var names = listed.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2))
            .Where(fields => fields[0].Split(' ') is [_, "blob", _])
            .Select(fields => (Name: Path.GetFileName(fields[1]), Blob: fields[0].Split(' ')[2]))
            .ToList();

        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var contents = Ask(["cat-file", "--batch"], string.Concat(names.Select(file => file.Blob + "\n")));
        var offset = 0;
        foreach (var (file, _) in names)
        {
            // Each is preceded by a line "<name> blob <size>" and followed by a line's end.
            var end = Array.IndexOf(contents, (byte)'\n', offset);
            var size = int.Parse(Encoding.ASCII.GetString(contents, offset, end - offset).Split(' ')[2], CultureInfo.InvariantCulture);
            files[file] = Encoding.UTF8.GetString(contents, end + 1, size);
            offset = end + 1 + size + 1;
        }

        return files;
    }

    private byte[] Ask(string[] arguments, string? input) =>
        Git.Run(_root, arguments, input, out var words) ?? throw new GitException(Codes.NoGit, $"'git {string.Join(' ', arguments)}' failed: {words}.");
}
