using Reprise.Stages;

namespace Reprise.Acquire.Demo;

/// <summary>Plays the groove on the track's drums.</summary>
internal static class Percussion
{
    public static void Play(TrackStyle style, Timeline time, float[] mix, SeededRandom random)
    {
        var level = 0.3f * (float)style.DrumLevel;

        for (var bar = 0; bar < time.Bars; bar++)
        {
            Strike(style.Groove.Kick, style.Drums.Kick, level * 1.2f);
            Strike(style.Groove.Snare, style.Drums.Snare, level);
            Strike(style.Groove.Hat, style.Drums.Hat, level * 0.5f);
            Strike(style.Groove.Cymbal, style.Drums.Cymbal, level * 0.4f);

            void Strike(string steps, float[] drum, float gain)
            {
                for (var step = 0; step < steps.Length; step++)
                {
                    var velocity = Groove.Velocity(steps[step]);
                    if (velocity > 0) Add(mix, drum, time.Played(bar, step, random), gain * (float)random.Near(velocity, 0.15));
                }
            }
        }
    }

    private static void Add(float[] mix, float[] drum, int at, float gain)
    {
        if (at < 0) return;

        var length = Math.Min(drum.Length, mix.Length - at);
        for (var i = 0; i < length; i++) mix[at + i] += gain * drum[i];
    }
}
