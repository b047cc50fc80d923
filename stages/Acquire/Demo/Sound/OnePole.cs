namespace Reprise.Acquire.Demo;

/// <summary>The gentlest low-pass, 6 dB per octave; what it holds back is its high-pass.</summary>
internal struct OnePole(double hertz)
{
    private readonly float _share = (float)(1 - PortableMath.Exp(-2 * 3.14159265358979324 * hertz / Clip.Rate));
    private float _low;

    public float Low(float x) => _low += _share * (x - _low);

    public float High(float x) => x - Low(x);
}
