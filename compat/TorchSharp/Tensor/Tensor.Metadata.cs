using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public long Dimensions => Exports.rt_dim(Handle);

        public long ndim => Dimensions;

        public long NumberOfElements => Exports.rt_numel(Handle);

        public long ElementSize => Exports.rt_element_size(Handle);

        public ScalarType dtype => (ScalarType)Exports.rt_dtype(Handle);

        public Device device => device_type == DeviceType.CPU ? CPU : new Device(device_type, device_index);

        public DeviceType device_type => (DeviceType)Exports.rt_device_type(Handle);

        public int device_index => Exports.rt_device_index(Handle);

        public bool is_cuda => device_type == DeviceType.CUDA;

        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Dimensions];
                fixed (long* to = sizes) Exports.rt_sizes(Handle, to);
                return sizes;
            }
        }

        public long dim() => Dimensions;

        public long numel() => NumberOfElements;

        public long element_size() => ElementSize;

        public long storage_offset() => Exports.rt_storage_offset(Handle);

        public long[] size() => shape;

        public long size(int dim)
        {
            var sizes = shape;
            var index = dim < 0 ? sizes.Length + dim : dim;
            return index >= 0 && index < sizes.Length
                ? sizes[index]
                : throw new ArgumentOutOfRangeException(nameof(dim), dim, $"The tensor has {sizes.Length} dimensions.");
        }

        public unsafe long[] stride()
        {
            var strides = new long[Dimensions];
            fixed (long* to = strides) Exports.rt_strides(Handle, to);
            return strides;
        }

        public long stride(int dim)
        {
            var strides = stride();
            return strides[dim < 0 ? strides.Length + dim : dim];
        }

        public bool is_contiguous() => Exports.rt_is_contiguous(Handle) != 0;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_floating_point() => torch.is_floating_point(dtype);

        public bool is_integral() => torch.is_integral(dtype);

        public bool is_complex() => torch.is_complex(dtype);
    }
}
