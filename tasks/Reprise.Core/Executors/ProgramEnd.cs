namespace Reprise.Executors;

/// <summary>How a run of a program ended.</summary>
/// <param name="ExitCode">The program's own exit code; 0 for success, which nothing else is.</param>
/// <param name="Code">Where the program had no say, a constant of <see cref="Codes"/> for what happened.</param>
/// <param name="Sentence">What happened and what to do next; for a lost run only what happened.</param>
/// <param name="IsLost">Whether it was a machine that failed, so that another attempt may succeed.</param>
internal sealed record ProgramEnd(int ExitCode, string? Code = null, string Sentence = "", bool IsLost = false)
{
    /// <summary>The program ended by itself.</summary>
    public static ProgramEnd Exited(int exitCode) => new(exitCode);

    /// <summary>Something else than the program ended the run, and would end the next one too.</summary>
    public static ProgramEnd Failed(string code, string sentence) => new(-1, code, sentence);

    /// <summary>The machine or the cluster failed.</summary>
    public static ProgramEnd Lost(string sentence) => new(-1, Codes.JobLost, sentence, IsLost: true);
}
