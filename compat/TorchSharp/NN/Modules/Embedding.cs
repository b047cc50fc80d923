using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Embedding Embedding(
                long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0,
                bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
                max_norm is null && !sparse
                    ? new(num_embeddings, embedding_dims, padding_idx ?? -1, scale_grad_by_freq, device, dtype)
                    : throw new NotSupportedException("Embeddings with a greatest norm or with sparse gradients.");
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Rows of a table by their numbers; the table starts standard normal, the padding row zero.</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long padding;
        private readonly bool scaled;

        internal Embedding(long num_embeddings, long embedding_dims, long padding, bool scaled, Device? device, ScalarType? dtype)
            : base(nameof(Embedding))
        {
            this.padding = padding;
            this.scaled = scaled;
            var table = nn.init.normal_(empty(num_embeddings, embedding_dims, dtype, device));
            if (padding >= 0) table.select(0, padding).zero_();
            register_parameter(nameof(weight), nn.Parameter(table));
        }

        public Parameter? weight => get_parameter(nameof(weight));

        public override Tensor forward(Tensor input) => Aten.Call("embedding", weight, input, padding, scaled);
    }
}
