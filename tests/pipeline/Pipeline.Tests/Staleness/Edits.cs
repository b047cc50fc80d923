using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>What people, editors, checkouts and accidents do to files.</summary>
internal static class Edits
{
    public static readonly DateTime Past = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    public static readonly DateTime Future = new(2101, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    /// <summary>Sets the time of every file that a person can see.</summary>
    public static void TouchAll(Sandbox tree, DateTime time)
    {
        foreach (var file in Directory.EnumerateFiles(tree.Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/.work/", StringComparison.Ordinal)))
            File.SetLastWriteTimeUtc(file, time);
    }

    public static void DeleteOuts(Sandbox tree) => KeepOnly(tree, "artifacts", ".work");

    public static void KeepOnly(Sandbox tree, string folder, params string[] names)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(tree[folder]).Where(entry => !names.Contains(Path.GetFileName(entry)))) tree.Delete(entry);
    }

    /// <summary>As a checkout or <c>cp -p</c> does.</summary>
    public static void EditAt(Sandbox tree, DateTime time, string path, string text)
    {
        tree.Edit(path, text);
        File.SetLastWriteTimeUtc(tree[path], time);
    }

    /// <summary>Writes into the file itself and sets its time back, so that size, time and inode are what they were.</summary>
    public static void EditInSecret(Sandbox tree, string path, string old, string text)
    {
        text.Length.ShouldBe(old.Length);
        var file = tree[path];
        var reference = file + ".time";
        Shell.Run("touch", "-r", file, reference);
        var seen = Shell.Read("stat", "-c", "%s %y %i", file);

        Shell.Run("chmod", "u+w", file);
        using (var writer = new FileStream(file, FileMode.Open, FileAccess.Write))
        {
            writer.Write(System.Text.Encoding.UTF8.GetBytes(tree.Read(path).Replace(old, text, StringComparison.Ordinal)));
        }

        Shell.Run("touch", "-r", reference, file);
        File.Delete(reference);
        Shell.Read("stat", "-c", "%s %y %i", file).ShouldBe(seen);
    }

    public static void Flip(string path)
    {
        Shell.Run("chmod", "u+w", path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var first = file.ReadByte();
        file.Position = 0;
        file.WriteByte((byte)(first ^ 1));
    }
}
