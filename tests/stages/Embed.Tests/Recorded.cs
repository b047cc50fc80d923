using System.Text.Json;

namespace Reprise.Embed.Tests;

/// <summary>What <c>Sklearn/embedding.py</c> recorded.</summary>
internal sealed record Recorded(DemoClips Demo, TrustedLayout[] Trusted, RecordedAffinities Affinities)
{
    public static Recorded Values { get; } = Read();

    private static Recorded Read()
    {
        using var stream = typeof(Recorded).Assembly.GetManifestResourceStream("embedding.json")!;
        return JsonSerializer.Deserialize<Recorded>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <summary>Clips of the demo, and how scikit-learn laid them out with several seeds.</summary>
internal sealed record DemoClips(int Width, float[] Values, double[] Trustworthiness, double[] Kl);

/// <summary>A layout, good or bad.</summary>
internal sealed record TrustedLayout(int Width, float[] Truth, float[] Layout, int Neighbours, double Trustworthiness);

/// <summary>Neighbourhoods of 25 points of three values.</summary>
internal sealed record RecordedAffinities(float[] Values, double Perplexity, double[] P);
