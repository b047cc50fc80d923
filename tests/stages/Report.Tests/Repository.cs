namespace Reprise.Report.Tests;

/// <summary>Finds files of the repository from wherever the tests were built to.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Reprise.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not lie below the folder of Reprise.slnx.");
    }
}
