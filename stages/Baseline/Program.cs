using Reprise.Stages;

return StageRun.Main(args, _ => throw new NotSupportedException());
