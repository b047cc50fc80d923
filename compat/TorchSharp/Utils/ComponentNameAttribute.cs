namespace TorchSharp.Utils;

/// <summary>The name of a field in the state dict, where it is not the field's own.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ComponentNameAttribute : Attribute
{
    public string? Name { get; set; }
}
