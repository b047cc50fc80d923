using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A stream of random numbers of its own, or the one that operators take when none is given.</summary>
    public class Generator : IDisposable
    {
        public Generator(ulong seed = 0, Device? device = null)
            : this(Exports.rt_generator_new((long)seed))
        {
            if (device is { type: not DeviceType.CPU }) throw new NotSupportedException("Generators live on the CPU.");
        }

        private Generator(nint handle) => Handle = handle;

        ~Generator() => Dispose(false);

        public static Generator Default => new(Exports.rt_generator_default());

        public IntPtr Handle { get; private set; }

        public Device device => CPU;

        public Generator manual_seed(long seed)
        {
            Exports.rt_generator_seed(Handle, seed);
            return this;
        }

        public long seed()
        {
            var seed = DateTime.UtcNow.Ticks;
            manual_seed(seed);
            return seed;
        }

        public long initial_seed() => Exports.rt_generator_initial_seed(Handle);

        public Tensor get_state() => new(Exports.rt_generator_state(Handle));

        public void set_state(Tensor value)
        {
            Errors.Check(Exports.rt_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (Handle != 0) Exports.rt_generator_release(Handle);
            Handle = 0;
        }
    }
}
