using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static BatchNorm1d BatchNorm1d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static BatchNorm2d BatchNorm2d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static partial class functional
            {
                public static Tensor batch_norm(
                    Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                    Aten.Call("batch_norm", input, weight, bias, running_mean, running_var, training, momentum, eps, true);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Normalises each channel over the batch; keeps running statistics for evaluation.</summary>
    public abstract class BatchNorm : nn.Module<Tensor, Tensor>
    {
        private protected BatchNorm(
            long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name)
            : base(name)
        {
            this.num_features = num_features;
            this.eps = eps;
            this.momentum = momentum;
            this.affine = affine;
            this.track_running_stats = track_running_stats;
            if (affine)
            {
                register_parameter(nameof(weight), nn.Parameter(ones(num_features, dtype, device)));
                register_parameter(nameof(bias), nn.Parameter(zeros(num_features, dtype, device)));
            }

            if (!track_running_stats) return;
            register_buffer(nameof(running_mean), zeros(num_features, dtype, device));
            register_buffer(nameof(running_var), ones(num_features, dtype, device));
            register_buffer(nameof(num_batches_tracked), tensor(0L, device: device));
        }

        public long num_features { get; }

        public double eps { get; set; }

        public double? momentum { get; set; }

        public bool affine { get; }

        public bool track_running_stats { get; }

        public Parameter? weight => get_parameter(nameof(weight));

        public Parameter? bias => get_parameter(nameof(bias));

        public Tensor? running_mean => get_buffer(nameof(running_mean));

        public Tensor? running_var => get_buffer(nameof(running_var));

        public Tensor? num_batches_tracked => get_buffer(nameof(num_batches_tracked));

        public override Tensor forward(Tensor input)
        {
            if (training) num_batches_tracked?.add_(1);

            // Without a momentum the running statistics are the plain mean over all batches so far.
            var factor = momentum ?? (training && num_batches_tracked is { } count ? 1.0 / count.item<long>() : 0.0);
            return nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training || !track_running_stats, factor, eps);
        }
    }

    public sealed class BatchNorm1d : BatchNorm
    {
        internal BatchNorm1d(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm1d))
        {
        }
    }

    public sealed class BatchNorm2d : BatchNorm
    {
        internal BatchNorm2d(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm2d))
        {
        }
    }
}
