using Pipeline.Tests.Sandboxes;

namespace Pipeline.Tests.Staleness;

/// <summary>One line of the contract: something is done to a built tree of forty stages, and then it is built again.</summary>
/// <param name="Change">What is done; also the row's name.</param>
/// <param name="Apply">Does it.</param>
internal sealed record Row(string Change, Action<Sandbox> Apply)
{
    /// <summary>The stages whose program runs, sorted, and no other.</summary>
    public string[] Runs { get; init; } = [];

    /// <summary>The stages whose outs come from the cache, sorted.</summary>
    public string[] Restored { get; init; } = [];

    /// <summary>What the build says of the first of them: the reason in brackets.</summary>
    public string Says { get; init; } = "";

    /// <summary>The code of the only warning, or error, if there is one.</summary>
    public string Code { get; init; } = "";

    /// <summary>Whether the build fails; the stages that neither run nor are restored are then left as they are.</summary>
    public bool Fails { get; init; }

    /// <summary>How many stages there are afterwards.</summary>
    public int Stages { get; init; } = 40;

    /// <summary>Params that differ from the checked-in ones, and must show in the outs.</summary>
    public (string Key, string Value)[] Params { get; init; } = [];

    /// <summary>Whether the outs are no longer those that the forty stages make by themselves.</summary>
    public bool MakesOther { get; init; }

    /// <summary>What was the case before; it ends with a tree that is up to date.</summary>
    public Action<Sandbox> Before { get; init; } = _ => { };

    /// <summary>What is added to the command line.</summary>
    public string[] Arguments { get; init; } = [];

    /// <summary>What is added to the environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What a reader should know beside.</summary>
    public string Note { get; init; } = "";

    public override string ToString() => Change;
}
