namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place of an index expression: a number, a slice, a mask or an index tensor, an ellipsis, a new axis.</summary>
#pragma warning disable CA1815 // Index expressions are not compared.
    public struct TensorIndex
#pragma warning restore CA1815
    {
        public static readonly TensorIndex Ellipsis = new() { kind = Kind.Ellipsis };
        public static readonly TensorIndex None = new() { kind = Kind.None };
        public static readonly TensorIndex Null = new() { kind = Kind.None };
        public static readonly TensorIndex Colon = Slice();

        private Kind kind;
        private long? start;
        private long? stop;
        private long? step;
        private Tensor? tensor;

        private enum Kind
        {
            None,
            Single,
            Ellipsis,
            Tensor,
            Slice,
        }

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range.start, range.end);

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex(Index index) => Single(Signed(index));

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { kind = Kind.Slice, start = start, stop = stop, step = step };

        public static TensorIndex Slice(Range range) =>
            Slice(Signed(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : Signed(range.End));

        public static TensorIndex Single(long? index) => new() { kind = Kind.Single, start = index };

        public static TensorIndex Tensor(Tensor tensor) => new() { kind = Kind.Tensor, tensor = tensor };

        /// <summary>Numbers, slices and axes become views; index tensors are left over for one gather, null where a dimension is kept.</summary>
        internal static (Tensor View, Tensor?[]? Tensors) Apply(Tensor source, TensorIndex[] indices)
        {
            var consuming = indices.Count(index => index.kind is not (Kind.None or Kind.Ellipsis));
            var view = source.alias();
            var tensors = new List<Tensor?>();
            var dim = 0L;
            foreach (var index in indices)
            {
                var before = view;
                switch (index.kind)
                {
                    case Kind.Single:
                        view = view.select(dim, index.start ?? 0);
                        break;
                    case Kind.Slice:
                        view = view.slice(dim++, index.start ?? 0, index.stop ?? long.MaxValue, index.step ?? 1);
                        break;
                    case Kind.None:
                        view = view.unsqueeze(dim++);
                        break;
                    case Kind.Ellipsis:
                        dim += source.Dimensions - consuming;
                        break;
                    default:
                        while (tensors.Count < dim) tensors.Add(null);
                        tensors.Add(index.tensor);
                        dim++;
                        break;
                }

                if (!ReferenceEquals(before, view)) before.Dispose();
            }

            return (view, tensors.Count == 0 ? null : [.. tensors]);
        }

        private static long Signed(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
