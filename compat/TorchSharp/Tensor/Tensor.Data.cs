using System.Runtime.CompilerServices;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The bytes of a contiguous tensor on the CPU, as a window into libtorch's memory.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous()) throw new NotImplementedException("The bytes of a tensor that is not contiguous; call contiguous() first.");
                return new Span<byte>(DataPointer(), checked((int)(NumberOfElements * ElementSize)));
            }

            set
            {
                if (value.Length != bytes.Length) throw new ArgumentException($"The tensor has {bytes.Length} bytes, the span {value.Length}.", nameof(value));
                value.CopyTo(bytes);
            }
        }

        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            Element.Require<T>(this);
            return new TensorAccessor<T>(this);
        }

        public T item<T>()
            where T : unmanaged
        {
            Element.Require<T>(this);
            if (NumberOfElements != 1) throw new ArgumentException($"item() wants one element, the tensor has {NumberOfElements}.");

            var value = ToScalar();
            if (typeof(T) == typeof(float)) return As<float, T>((float)value.Real);
            if (typeof(T) == typeof(double)) return As<double, T>(value.Real);
            if (typeof(T) == typeof(bool)) return As<bool, T>(value.Bits != 0);
            if (typeof(T) == typeof(int)) return As<int, T>((int)value.Bits);
            if (typeof(T) == typeof(long)) return As<long, T>(value.Bits);
            if (typeof(T) == typeof(byte)) return As<byte, T>((byte)value.Bits);
            if (typeof(T) == typeof(sbyte)) return As<sbyte, T>((sbyte)value.Bits);
            return As<short, T>((short)value.Bits);
        }

        public Scalar ToScalar() => Aten.Number("_local_scalar_dense", this);

        public float ReadCpuSingle(long i) => data<float>().At(i);

        public double ReadCpuDouble(long i) => data<double>().At(i);

        public int ReadCpuInt32(long i) => data<int>().At(i);

        public long ReadCpuInt64(long i) => data<long>().At(i);

        internal unsafe void* DataPointer()
        {
            if (!is_cpu()) throw new InvalidOperationException("The values of a tensor on another device; call cpu() first.");
            return Exports.rt_data(Handle);
        }

        private static TTo As<TFrom, TTo>(TFrom value) => Unsafe.As<TFrom, TTo>(ref value);
    }
}
