/// <summary>One epoch of training: seconds on the clock, seconds of processor time, mean loss.</summary>
internal readonly record struct Epoch(double Seconds, double Processor, double Loss);
