// Lays the clips of a collection out in a plane, so that clips of like features lie near each other.
//   args    collection, features
//   deps    features (folder)
//   params  embedding
//   outs    embedding: embedding.csv, embedding.json

using System.Globalization;
using Reprise.Data;
using Reprise.Data.Evaluation;
using Reprise.Embed;
using Reprise.Embed.Affinities;
using Reprise.Embed.Descent;
using Reprise.Embed.Distances;
using Reprise.Stages;

return StageRun.Main(args, run =>
{
    var (collection, features) = (run.Arg("collection"), run.Arg("features"));
    var options = run.Params<EmbeddingOptions>("embedding");
    using var clips = Clips.Open(run.Dep("features"), options.Perplexity, run.Locate("embedding.perplexity"));

    var distances = DistanceMatrix.Of(clips.Index.Count, clips.Values, run.Threads);
    var layout = Tsne.Of(AffinityMatrix.Of(distances, options.Perplexity, run.Threads), options.Iterations, options.Seed, run.Threads);
    var summary = new EmbeddingSummary(
        collection, features, "Barnes-Hut t-SNE", clips.Index.Count, clips.Length, options.Perplexity, options.Iterations, options.Seed,
        "normal, deviation 0.0001", Tsne.Angle, Tsne.LearningRate(clips.Index.Count), Tsne.Exaggeration, layout.Divergence,
        Trustworthiness.Of(distances, layout.Distances(run.Threads)), Trustworthiness.Neighbours);

    Table.Write(
        Path.Combine(run.Out("embedding"), "embedding.csv"),
        clips.Index.Select((clip, i) => new EmbeddingRow(clip.TrackId, clip.Genre, layout.X[i], layout.Y[i])));
    JsonFile.Write(Path.Combine(run.Out("embedding"), "embedding.json"), summary);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"embed {collection}.{features}: {summary.Clips} clips of {summary.Values} values, "
        + $"divergence {summary.Kl:F3}, trustworthiness {summary.Trustworthiness:F3}"));
});
