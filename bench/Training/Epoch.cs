/// <summary>An epoch of training or a part of it: seconds on the clock, seconds of processor time, mean loss.</summary>
internal readonly record struct Epoch(double Seconds, double Processor, double Loss)
{
    public static Epoch Join(IReadOnlyCollection<Epoch> parts) =>
        new(parts.Sum(part => part.Seconds), parts.Sum(part => part.Processor), parts.Average(part => part.Loss));
}
