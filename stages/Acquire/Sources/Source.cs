using Reprise.Acquire.Msd;
using Reprise.Acquire.Spotify;
using Reprise.Data;
using Reprise.Stages;

namespace Reprise.Acquire;

/// <summary>A place tracks come from: how they lie there, whose they are, and whether they are whole.</summary>
internal abstract class Source
{
    /// <summary>The value of <c>data.&lt;collection&gt;.source</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Under which terms the tracks may be used.</summary>
    public abstract string Licence { get; }

    /// <summary>What to cite.</summary>
    public abstract string Citation { get; }

    /// <summary>What a reader of results must know about these tracks.</summary>
    public abstract string Note { get; }

    /// <summary>What to do about too few genres.</summary>
    public virtual string Remedy => "Lay files out as <genre>/<file>.";

    /// <summary>The number the tracks were made from; null where they were recorded.</summary>
    public virtual ulong? Seed => null;

    /// <summary>The source whose layout the tracks were written in; null where they lay as they are.</summary>
    public virtual string? Layout => null;

    /// <summary>The source the params name.</summary>
    public static Source Of(StageRun run)
    {
        var options = run.Params<SourceOptions>(run.SourceKey());
        return options.Source switch
        {
            "demo" => new DemoSource(DemoPlan.Of(run)),
            "audio" => new AudioSource(options),
            "analysis" => new AnalysisSource(options),
            "spotify" => new SpotifySource(options, run.Params<SpotifyOptions>(SpotifyOptions.Key), SpotifyAccess.Real),
            "gtzan" => new GtzanSource(options),
            "fma" => new FmaSource(options),
            "msd" => new MsdSource(options, run.Params<MsdOptions>(MsdOptions.Key)),
            var other => throw new StageException(
                Codes.SourceFolder,
                run.Locate($"{run.SourceKey()}.source"),
                $"There is no source '{other}'. Choose demo, audio, analysis, spotify, gtzan, fma or msd."),
        };
    }

    /// <summary>Finds or makes the tracks.</summary>
    /// <exception cref="StageException">Files are missing, damaged or unreadable: all of them at once.</exception>
    public abstract Acquisition Collect(StageRun run);
}
