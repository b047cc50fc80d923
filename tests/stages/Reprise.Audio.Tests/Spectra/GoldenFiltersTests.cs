namespace Reprise.Audio.Tests.Spectra;

public sealed unsafe class GoldenFiltersTests
{
    [Fact]
    public void WindowsAreTheReferenceWindows()
    {
        Same(PeriodicHann.Weights(2048), "hann_2048", 1e-6);
        Same(PeriodicHann.Weights(512), "hann_512", 1e-6);
    }

    [Fact]
    public void MelBanksAreTheReferenceBanks()
    {
        Same(MelBank.Edges(128, 11025), "mel_freqs_128", 1e-6);
        Same(MelBank.Weights(2048, 128, 11025), "mel_22050_2048_128", 1e-6);
        Same(MelBank.Weights(512, 64, 10000), "mel_22050_512_64_fmax10000", 1e-6);
    }

    [Fact]
    public void MelBanksAreSparse()
    {
        MelBank.Weights(2048, 128, 11025).Count(weight => weight > 0).ShouldBe(2018);
        MelBank.Weights(512, 64, 10000).Count(weight => weight > 0).ShouldBe(451);
    }

    [Fact]
    public void TheChromaBankIsTheReferenceBank() => Same(ChromaBank.Weights(2048, 0), "chroma_22050_2048_t0", 1e-6);

    [Fact]
    public void TheCosineTransformIsTheReferenceTransform() => Same(CosineTransform.Weights(13, 128), "dct_ortho_13x128", 1e-6);

    [Fact]
    public void FramesHaveThePowersOfTheReferenceSpectrum()
    {
        var (re, im) = (Golden.Array("filters", "stft_chirp_re"), Golden.Array("filters", "stft_chirp_im"));
        var samples = Golden.Signal("chirp");
        var frames = new PowerFrames(2048, 512, Padding.Reflect);
        var largest = re.Data.Zip(im.Data, (a, b) => (a * a) + (b * b)).Max();

        for (var t = 0; t < re.Shape[1]; t++)
        {
            var powers = frames.At(samples, t);
            for (var k = 0; k < frames.Bins; k++)
            {
                var (a, b) = ((double)re.Row(k)[t], (double)im.Row(k)[t]);
                ((double)powers[k]).ShouldBe((a * a) + (b * b), 1e-5 * largest);
            }
        }
    }

    // The tolerance is relative to the largest value.
    private static void Same(double[] ours, string key, double tolerance)
    {
        var golden = Golden.Floats("filters", key);
        var difference = Golden.MaxDifference(Array.ConvertAll(ours, value => (float)value), golden);
        (difference / golden.Max()).ShouldBeLessThanOrEqualTo(tolerance, key);
    }
}
