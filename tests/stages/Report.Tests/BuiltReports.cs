namespace Reprise.Report.Tests;

/// <summary>The tests that look at finished reports share them: one run of the program for each source.</summary>
[CollectionDefinition(Name)]
public sealed class BuiltReports : ICollectionFixture<DemoReport>, ICollectionFixture<GtzanReport>, ICollectionFixture<FourStudiesReport>, ICollectionFixture<RealClipsReport>, ICollectionFixture<Browser>
{
    public const string Name = "built reports";
}
