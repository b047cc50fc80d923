namespace Reprise.Networks;

/// <summary>What an experiment chooses of the networks over short windows.</summary>
/// <param name="KeepProb">Share of activations that dropout keeps during training; published 0.75.</param>
/// <param name="Dense">Width of the hidden layer; published 8192 for mel, 1024 for mfcc.</param>
/// <param name="Init">How the weights begin.</param>
internal sealed record MsdOptions(double KeepProb, int Dense, MsdInit Init)
{
    /// <summary>The same options, once their values are known to be usable.</summary>
    public MsdOptions Checked(string network)
    {
        ClipOptions.Check(
            network,
            (KeepProb is > 0 and <= 1, $"keep_prob is {KeepProb}; use a share above 0, 1 at most."),
            (Dense > 0, $"dense is {Dense}; use 1 or more."));

        return this;
    }
}
