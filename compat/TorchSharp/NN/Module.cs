using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Base of all modules: parameters, buffers and submodules by name, found among the fields by RegisterComponents.</summary>
        public partial class Module : IDisposable
        {
            protected OrderedDict<string, Module> _internal_submodules = [];
            protected OrderedDict<string, (Tensor, bool)> _internal_buffers = [];
            protected OrderedDict<string, Parameter> _internal_params = [];
            protected string? name;

            private bool registered;

            protected Module(string name) => this.name = name;

            public virtual bool training { get; private set; } = true;

            public virtual string GetName() => name ?? GetType().Name;

            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var (_, child) in named_children()) child.train(train);
            }

            public virtual void eval() => train(false);

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var (_, parameter) in named_parameters())
                {
                    using var grad = parameter.grad;
                    if (grad is null) continue;
                    if (set_to_none) parameter.grad = null;
                    else grad.zero_();
                }
            }

            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, child) in named_children()) child.apply(fn);
                fn(this);
                return this;
            }

            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (!_internal_buffers.TryAdd(name, (tensor, persistent))) throw new InvalidOperationException($"Buffer '{name}' is registered already.");
            }

            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                if (!_internal_params.TryAdd(name, param)) throw new InvalidOperationException($"Parameter '{name}' is registered already.");
            }

            public void add_module(string name, Module module) => register_module(name, module);

            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }

                if (string.IsNullOrEmpty(name) || name.Contains('.', StringComparison.Ordinal))
                    throw new ArgumentException($"'{name}' cannot name a module: it is empty or has a dot.", nameof(name));
                submodule.RegisterComponents();
                if (!_internal_submodules.TryAdd(name, submodule)) throw new InvalidOperationException($"Submodule '{name}' is registered already.");
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var (_, parameter) in _internal_params) parameter.Dispose();
                foreach (var (_, (buffer, _)) in _internal_buffers) buffer.Dispose();
                foreach (var (_, child) in _internal_submodules) child.Dispose();
            }

            /// <summary>Registers every field that holds a module, a parameter or a tensor, under the field's name.</summary>
            protected virtual void RegisterComponents()
            {
                if (registered) return;

                foreach (var field in Fields(GetType()))
                {
                    var component = field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
                    if (_internal_submodules.ContainsKey(component) || _internal_params.ContainsKey(component) || _internal_buffers.ContainsKey(component)) continue;

                    switch (field.GetValue(this))
                    {
                        case Module module:
                            register_module(component, module);
                            break;
                        case Parameter parameter:
                            register_parameter(component, parameter);
                            break;
                        case Tensor tensor:
                            register_buffer(component, tensor);
                            break;
                    }
                }

                registered = true;
            }

            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null) _internal_params.Remove(name);
                else _internal_params[name] = value;
            }

            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null) _internal_buffers.Remove(name);
                else _internal_buffers[name] = (value, persistent);
            }

            private static IEnumerable<FieldInfo> Fields(Type type)
            {
                for (var level = type; level is not null && level != typeof(Module); level = level.BaseType)
                {
                    foreach (var field in level.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)) yield return field;
                }
            }
        }
    }
}
