namespace Reprise.Acquire.Demo;

/// <summary>
/// A bar for the drums, one character per sixteenth: <c>X</c> accent, <c>x</c> normal, <c>o</c> soft, anything else rest.
/// Twelve characters make a bar of three quarters. Its length is the song's meter, with or without drums.
/// </summary>
internal sealed record Groove(string Kick, string Snare = "", string Hat = "", string Cymbal = "")
{
    public int Steps => Kick.Length;

    /// <summary>A bar in which nobody drums.</summary>
    public static Groove Silent(int quarters) => new(new string('-', 4 * quarters));

    public static float Velocity(char step) => step switch { 'X' => 1f, 'x' => 0.7f, 'o' => 0.35f, _ => 0 };
}
