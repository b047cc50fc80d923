namespace TorchSharp.Modules;

/// <summary>Base of modules that learn nothing.</summary>
public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>
{
    protected ParameterLessModule(string name)
        : base(name)
    {
    }
}
