namespace Reprise.Acquire.Demo;

/// <summary>One note of a part.</summary>
/// <param name="Start">In samples, inside the clip.</param>
/// <param name="Length">Until the key is released, in samples.</param>
/// <param name="Pitch">MIDI note number; fractions are cents.</param>
/// <param name="Velocity">0 … 1.</param>
internal readonly record struct Note(int Start, int Length, double Pitch, float Velocity);
