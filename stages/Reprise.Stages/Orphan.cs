namespace Reprise.Stages;

/// <summary>Ends a stage program whose build was killed: nobody is left to take its outs.</summary>
internal static class Orphan
{
    /// <summary>The pipeline keeps the program's standard input open for as long as it lives, and sets this variable to say so.</summary>
    private const string Variable = "REPRISE_PARENT_ON_STDIN";

    public static void EndWithParent()
    {
        if (Environment.GetEnvironmentVariable(Variable) != "1") return;

        var watch = new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            Span<byte> nothing = stackalloc byte[1];
            while (input.Read(nothing) > 0)
            {
                // The pipe carries no data; only its end means something.
            }

            Environment.Exit(1);
        })
        {
            IsBackground = true,
            Name = "parent watch",
        };
        watch.Start();
    }
}
