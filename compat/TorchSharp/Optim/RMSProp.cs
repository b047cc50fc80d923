using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static RMSProp RMSProp(
                IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            public static RMSProp RMSProp(
                IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
                double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters.Select(pair => pair.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

            public static RMSProp RMSProp(
                IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>RMSprop (Hinton's lecture notes, 2012), operation by operation as PyTorch's single-tensor version.</summary>
    public class RMSProp : OptimizerHelper, IMomentum
    {
        public RMSProp(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0.0, bool centered = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
        {
        }

        public RMSProp(
            IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0.0, bool centered = false, bool maximize = false)
        {
            if (lr < 0 || eps < 0 || momentum < 0 || weight_decay < 0 || alpha < 0)
                throw new ArgumentException($"RMSProp cannot run with lr={lr}, alpha={alpha}, eps={eps}, weight_decay={weight_decay}, momentum={momentum}.");

            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                alpha = alpha,
                eps = eps,
                weight_decay = weight_decay,
                momentum = momentum,
                centered = centered,
                maximize = maximize,
            };
            foreach (var group in parameters) add_param_group(group);
        }

        public double Momentum
        {
            get => Defaults.momentum!.Value;
            set => Defaults.momentum = value;
        }

        private Options Defaults => (Options)_defaults!;

        public override Tensor? step(Func<Tensor>? closure = null) =>
            Each<ParamGroup, State>((parameter, grad, state, group) => Update(parameter, grad, state, group.Options), closure);

        public override void add_param_group(Modules.ParamGroup param_group)
        {
            var options = (Options)(param_group.Options ??= new Options());
            options.LearningRate ??= Defaults.LearningRate;
            options.alpha ??= Defaults.alpha;
            options.eps ??= Defaults.eps;
            options.weight_decay ??= Defaults.weight_decay;
            options.momentum ??= Defaults.momentum;
            options.centered ??= Defaults.centered;
            options.maximize ??= Defaults.maximize;
            Admit(param_group, parameter => new State(parameter));
        }

        private static void Update(Parameter parameter, Tensor grad, State state, Options options)
        {
            var (alpha, momentum, rate) = (options.alpha!.Value, options.momentum!.Value, options.LearningRate!.Value);
            state.step++;
            if (options.maximize!.Value) grad = grad.neg();
            if (options.weight_decay!.Value != 0) grad = grad.add(parameter, options.weight_decay.Value);
            state.square_avg.mul_(alpha).addcmul_(grad, grad, 1 - alpha);

            Tensor average;
            if (state.grad_avg is { } mean)
            {
                mean.mul_(alpha).add_(grad, 1 - alpha);
                average = state.square_avg.addcmul(mean, mean, -1).sqrt_().add_(options.eps!.Value);
            }
            else
            {
                average = state.square_avg.sqrt().add_(options.eps!.Value);
            }

            if (momentum > 0) parameter.add_(state.momentum_buffer!.mul_(momentum).addcdiv_(grad, average), -rate);
            else parameter.addcdiv_(grad, average, -rate);
        }

        public class Options : OptimizerOptions
        {
            public bool? maximize;
            public double? momentum;
            public double? alpha;
            public double? eps;
            public double? weight_decay;
            public bool? centered;
        }

        public class ParamGroup : ParamGroup<Options>, IMomentum
        {
            public ParamGroup()
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            public double Momentum
            {
                get => Options.momentum!.Value;
                set => Options.momentum = value;
            }
        }

        public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
        {
            public long step;
            public Tensor square_avg = null!;
            public Tensor? momentum_buffer;
            public Tensor? grad_avg;

            public override void Initialize(OptimizerOptions options)
            {
                Dispose();
                var known = (Options)options;
                step = 0;
                square_avg = zeros_like(_parameter).DetachFromDisposeScope();
                momentum_buffer = known.momentum > 0 ? zeros_like(_parameter).DetachFromDisposeScope() : null;
                grad_avg = known.centered == true ? zeros_like(_parameter).DetachFromDisposeScope() : null;
            }

            public void Dispose()
            {
                square_avg?.Dispose();
                momentum_buffer?.Dispose();
                grad_avg?.Dispose();
            }
        }
    }
}
