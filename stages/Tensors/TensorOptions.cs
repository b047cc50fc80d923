namespace Reprise.Tensors;

/// <summary>The params <c>tensors</c>.</summary>
/// <param name="Segments">Rows per track: longer tracks are cut, shorter ones end in zeros.</param>
internal sealed record TensorOptions(int Segments);
