namespace Reprise;

/// <summary>Every error code of the project. A code is never reused; the next free number stands at the end of its band.</summary>
public static class Codes
{
    // 1xxx: the pipeline's declaration. Next free: REPRO1001.

    // 2xxx: params.yaml. Next free: REPRO2001.

    // 3xxx: inputs. Next free: REPRO3001.

    // 4xxx: running a stage, and what the machine lacks for it. Next free: REPRO4003.

    /// <summary>A stage program ended with an error that carries no code of its own.</summary>
    public const string ProgramFailed = "REPRO4001";

    /// <summary>A stage program asked for a param, dep, arg or out that its stage does not declare.</summary>
    public const string Undeclared = "REPRO4002";

    // 5xxx: cache and lock. Next free: REPRO5001.

    // 6xxx: data, training and report. Next free: REPRO6001.
}
