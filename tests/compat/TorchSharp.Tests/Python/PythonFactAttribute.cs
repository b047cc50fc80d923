namespace Reprise.Compat;

/// <summary>A fact whose oracle is PyTorch itself; skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = PythonTorch.Absence;
}
