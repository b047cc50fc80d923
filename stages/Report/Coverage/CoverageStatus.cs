namespace Reprise.Report;

/// <summary>What has become of a table or figure of a paper; where several hold, the first of this list.</summary>
internal enum CoverageStatus
{
    /// <summary>From stages of this build.</summary>
    Regenerated,

    /// <summary>From the published numbers alone.</summary>
    Redrawn,

    /// <summary>Drawn from the layers of the networks that were built.</summary>
    Diagram,

    /// <summary>Cannot be had, for a reason that the inventory gives.</summary>
    NotReproducible,

    /// <summary>Could be here and is not.</summary>
    Open,
}
