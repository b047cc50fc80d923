using Reprise.Acquire.Demo;
using Reprise.Stages;

namespace Reprise.Data.Tests.Demo;

public class InstrumentsAreInTune
{
    public static TheoryData<string> Names => ["string", "held", "modulated", "struck", "sung"];

    /// <summary>The strongest frequency near the wanted one, by a direct Fourier sum, must be within a tenth of a semitone.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void ToATenthOfASemitone(string name)
    {
        Instrument instrument = name switch
        {
            "string" => Orchestra.ElectricGuitar,
            "held" => Orchestra.Clarinet,
            "modulated" => Orchestra.ElectricPiano,
            "struck" => Orchestra.Piano,
            _ => Orchestra.Singer,
        };

        foreach (var pitch in new[] { 45, 57, 69 })
        {
            var bus = new float[Clip.Rate];
            instrument.Play(new Note(0, bus.Length, pitch, 1), bus, new SeededRandom(1));

            var best = Enumerable.Range(-20, 41).Select(step => step / 20.0).MaxBy(offset => Power(bus, Clip.Hertz(pitch + offset)));
            best.ShouldBe(0, 0.101, $"{name} {pitch}");
        }
    }

    private static double Power(float[] samples, double hertz)
    {
        var (re, im) = (0.0, 0.0);
        for (var i = 0; i < samples.Length; i++)
        {
            var window = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / samples.Length));
            var (sin, cos) = Math.SinCos(2 * Math.PI * hertz * i / Clip.Rate);
            re += window * samples[i] * cos;
            im += window * samples[i] * sin;
        }

        return (re * re) + (im * im);
    }
}
