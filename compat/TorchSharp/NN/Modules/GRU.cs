using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static GRU GRU(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0,
                bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Gated recurrent unit (Cho et al., 2014), with PyTorch's three gates and two biases.</summary>
    public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private readonly Recurrent layers;

        internal GRU(
            long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
            : base(nameof(GRU))
            => layers = Recurrent.Create(this, 3, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);

        // (B, T, in) with batchFirst, else (T, B, in) -> outputs, last hidden state
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
        {
            using var scope = NewDisposeScope();
            var (output, hn) = Aten.Pair(
                "gru.input", input, h0 ?? layers.Start(input), layers.Weights, layers.Bias, layers.NumLayers, layers.Dropout, training, layers.Bidirectional, layers.BatchFirst);
            return scope.MoveToOuter(output, hn);
        }

        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

        /// <summary>The weights lie as libtorch's CPU kernels want them already.</summary>
        public void flatten_parameters()
        {
        }
    }
}
