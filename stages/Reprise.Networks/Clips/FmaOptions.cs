namespace Reprise.Networks;

/// <summary>Where softmaxes stand between the last layer and the loss.</summary>
internal enum FmaSoftmax
{
    /// <summary>As published: the network ends in one, and the loss takes another of it. For eight genres the loss then lies between 1.27 and 2.08.</summary>
    Double,

    /// <summary>The network ends in logits, and the loss alone takes one.</summary>
    Single,
}

/// <summary>What an experiment chooses of the networks over windows of mel bands.</summary>
/// <param name="Dropout">Share of whole maps, and then of hidden units, set to zero during training; published 0.2.</param>
/// <param name="Softmax">Where softmaxes stand.</param>
internal sealed record FmaOptions(double Dropout, FmaSoftmax Softmax)
{
    /// <summary>The same options, once their values are known to be usable.</summary>
    public FmaOptions Checked(string network)
    {
        ClipOptions.Check(network, (Dropout is >= 0 and < 1, $"dropout is {Dropout}; use a share from 0 to below 1."));

        return this;
    }
}
