namespace TorchSharp.Native;

/// <summary>What a boxed value is. The numbers are those of the enum of the same name in reprise_torch.cpp.</summary>
internal enum Tag
{
    None,
    Tensor,
    Int,
    Double,
    Bool,
    Ints,
    Tensors,
    OptionalTensors,
    String,
    Device,
    Doubles,
    Generator,
    Default,
}
