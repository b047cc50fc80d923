using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>The handle is that of an optimizer written in C++, of which there is none here.</summary>
            protected Optimizer(IntPtr handle)
            {
            }

            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            public virtual void zero_grad()
            {
                foreach (var parameter in parameters())
                {
                    using var grad = parameter.grad;
                    grad?.zero_();
                }
            }

            public virtual void add_param_group(ParamGroup param_group) => _parameter_groups.Add(param_group);

            public virtual Tensor? step(Func<Tensor>? closure = null) => throw new NotImplementedException();

            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
            }
        }

        public interface ILearningRateController
        {
            double LearningRate { get; set; }

            double InitialLearningRate { get; set; }
        }

        public interface IMomentum
        {
            double Momentum { get; set; }
        }

        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }
    }
}
