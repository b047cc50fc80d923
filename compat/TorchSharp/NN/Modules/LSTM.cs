using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static LSTM LSTM(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0,
                bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Long short-term memory (Hochreiter and Schmidhuber, 1997), with PyTorch's four gates and two biases.</summary>
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        private readonly Recurrent layers;

        internal LSTM(
            long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
            : base(nameof(LSTM))
            => layers = Recurrent.Create(this, 4, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);

        // (B, T, in) with batchFirst, else (T, B, in) -> outputs, last hidden state, last cell state
        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            using var scope = NewDisposeScope();
            var (hidden, cell) = h0_c0 ?? (layers.Start(input), layers.Start(input));
            var (output, hn, cn) = Aten.Triple(
                "lstm.input", input, new[] { hidden, cell }, layers.Weights, layers.Bias, layers.NumLayers, layers.Dropout, training, layers.Bidirectional, layers.BatchFirst);
            return scope.MoveToOuter(output, hn, cn);
        }

        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

        /// <summary>The weights lie as libtorch's CPU kernels want them already.</summary>
        public void flatten_parameters()
        {
        }
    }
}
