using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Sequential Sequential() => new([]);

            public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(Number(modules));

            public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) => new(modules);

            public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(Number(modules));

            private static IEnumerable<(string, Module<Tensor, Tensor>)> Number(IEnumerable<Module<Tensor, Tensor>> modules) =>
                modules.Select((module, index) => (index.ToString(CultureInfo.InvariantCulture), module));
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Modules called one after the other; what lies between two of them is disposed.</summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        private readonly List<nn.IModule<Tensor, Tensor>> stages = [];

        internal Sequential(IEnumerable<(string name, nn.Module<Tensor, Tensor> submodule)> modules)
            : base(nameof(Sequential))
        {
            foreach (var (name, module) in modules) append(name, module);
        }

        public int Count => stages.Count;

        public nn.IModule<Tensor, Tensor> this[int index] => stages[index];

        public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
        {
            register_module(name, (nn.Module)module);
            stages.Add(module);
            return this;
        }

        public Sequential append(nn.IModule<Tensor, Tensor> module) => append(Count.ToString(CultureInfo.InvariantCulture), module);

        public override Tensor forward(Tensor input)
        {
            var x = input;
            foreach (var stage in stages)
            {
                var next = stage.call(x);
                // At once, so that the next layer gets the memory that this one leaves while it is still warm.
                if (!ReferenceEquals(x, input) && !ReferenceEquals(x, next)) x.Dispose();
                x = next;
            }

            return ReferenceEquals(x, input) ? input.alias() : x;
        }

        // The list of stages is not a component.
        protected override void RegisterComponents()
        {
        }
    }
}
