using Reprise.Networks.Tests.Published;

namespace Reprise.Networks.Tests.Networks;

public class LayerTableTests
{
    [Theory]
    [InlineData("c1m1")]
    [InlineData("c1m2")]
    [InlineData("c2m1")]
    public void TheBuiltNetworkHasTheLayersShapesAndParametersThatTheNotebookPrints(string name)
    {
        var published = PublishedModel.Of(name);
        using var network = Build.Network(name, segments: 512, genres: 8);
        using var track = Build.Tracks(name, tracks: 1, segments: 512);

        var rows = LayerTable.Of(network, track);

        rows.Select(row => new PublishedLayer(row.Type, row.OutputShape, (int)row.Parameters)).ShouldBe(published.Layers);
        rows.Sum(row => row.Parameters).ShouldBe(published.Parameters);
        network.parameters().Sum(parameter => parameter.numel()).ShouldBe(published.Parameters);
    }

    [Fact]
    public void LayersOfOneTypeAreNumbered()
    {
        using var network = Build.Network("c1m1", segments: 32);
        using var track = Build.Tracks("c1m1", tracks: 1, segments: 32);

        LayerTable.Of(network, track).Select(row => row.Name).ShouldBe(
        [
            "conv1d_1", "max_pooling1d_1", "dropout_1", "conv1d_2", "max_pooling1d_2", "dropout_2", "conv1d_3", "max_pooling1d_3", "dropout_3",
            "flatten_1", "dropout_4", "dense_1", "dense_2",
        ]);
    }

    [Fact]
    public void ANetworkCanBeListedTwice()
    {
        using var network = Build.Network("c2m1", segments: 32);
        using var track = Build.Tracks("c2m1", tracks: 1, segments: 32);

        LayerTable.Of(network, track).ShouldBe(LayerTable.Of(network, track));
    }
}
