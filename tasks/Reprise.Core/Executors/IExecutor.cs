namespace Reprise.Executors;

/// <summary>
/// Where the programs of stages run: as processes of this machine, or as jobs of a cluster. Whatever it is, a program gets the same
/// arguments, folders and environment, and what it made is checked and published here.
/// </summary>
internal interface IExecutor
{
    /// <summary>How often a stage is tried where it is a machine that fails and not the program.</summary>
    int Attempts { get; }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="call">What to run; its folder belongs to this attempt alone.</param>
    /// <param name="onOutput">Gets every line of standard output as it is written.</param>
    /// <param name="onError">Gets every line of standard error as it is written.</param>
    /// <param name="cancel">Kills the program and all its children.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    ProgramEnd Run(ProgramCall call, Action<string> onOutput, Action<string> onError, CancellationToken cancel);
}
