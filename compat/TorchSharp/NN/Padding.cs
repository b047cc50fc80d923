using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Widens the last axes; <paramref name="pad"/> holds before and after of each, the last axis first.</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                mode is PaddingModes.Constant or PaddingModes.Zeros
                    ? Aten.Call("constant_pad_nd", input, pad, (Scalar)value)
                    : throw new NotSupportedException("Only constant padding is known here.");
        }
    }
}
