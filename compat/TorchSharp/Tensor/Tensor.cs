using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A handle of a libtorch tensor; it owns one reference, released by Dispose, by its scope or by the finalizer.</summary>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;

        internal nint handle;

        internal Tensor(nint handle)
            : this(handle, register: true)
        {
        }

        internal Tensor(nint handle, bool register)
        {
            this.handle = handle;
            var now = Interlocked.Increment(ref totalCount);
            if (now > Volatile.Read(ref peakCount)) Volatile.Write(ref peakCount, now);
            if (register) OwningDisposeScope = DisposeScopeManager.ThreadSingleton.Register(this);
        }

        ~Tensor() => Dispose(false);

        /// <summary>Managed tensors alive in the process.</summary>
        public static long TotalCount => Volatile.Read(ref totalCount);

        public static long PeakCount => Volatile.Read(ref peakCount);

        public string? name { get; set; }

        public bool IsInvalid => handle == 0;

        public IntPtr Handle => handle != 0 ? handle : throw new InvalidOperationException("The tensor has been disposed, or its handle moved away.");

        internal DisposeScope? OwningDisposeScope { get; set; }

        public static Tensor UnsafeCreateTensor(IntPtr handle) => new(handle);

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } scope) scope.MoveToOther(other, this);
            else other?.Attach(this);
            return this;
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        public override bool Equals(object? obj) => obj is Tensor other && (ReferenceEquals(this, other) || handle == other.handle);

        public override int GetHashCode() => base.GetHashCode();

        public override string ToString() =>
            IsInvalid ? "[disposed]" : $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";

        /// <summary>Gives the native reference away; the managed tensor is empty afterwards.</summary>
        internal IntPtr MoveHandle()
        {
            var moved = Handle;
            handle = 0;
            Interlocked.Decrement(ref totalCount);
            GC.SuppressFinalize(this);
            return moved;
        }

        private void Dispose(bool disposing)
        {
            if (handle == 0) return;

            if (disposing)
            {
                var statistics = DisposeScopeManager.Statistics.TensorStatistics;
                if (OwningDisposeScope is { } scope)
                {
                    statistics.DisposedInScopeCount++;
                    scope.MarkAsDisposed(this);
                }
                else
                {
                    statistics.DisposedOutsideScopeCount++;
                }
            }

            Exports.rt_release(handle);
            handle = 0;
            Interlocked.Decrement(ref totalCount);
        }
    }
}
