using Reprise.Stages;

namespace Reprise.Tests;

public sealed class ProgressTests
{
    [Fact]
    public void ALineComesAtMostOnceInTwoSecondsAndNotAtTheEnd()
    {
        var clock = new HandClock();
        var said = new StringWriter();
        var before = Console.Out;
        Console.SetOut(said);

        try
        {
            var progress = new Progress("acquire", 8, clock);
            for (var track = 0; track < 8; track++)
            {
                clock.Seconds++;
                progress.Add(failed: track == 2);
            }
        }
        finally
        {
            Console.SetOut(before);
        }

        said.ToString().ReplaceLineEndings("\n").ShouldBe(
            "acquire: 2/8 tracks, 1.0 tracks/s, ETA 6 s, 0 failed\n"
            + "acquire: 4/8 tracks, 1.0 tracks/s, ETA 4 s, 1 failed\n"
            + "acquire: 6/8 tracks, 1.0 tracks/s, ETA 2 s, 1 failed\n");
    }

    private sealed class HandClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
