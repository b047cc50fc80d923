using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                // A parameter shared by two modules is named once.
                var seen = new HashSet<IntPtr>();
                foreach (var (name, parameter) in _internal_params)
                {
                    if (seen.Add(parameter.handle)) yield return (name, parameter);
                }

                if (!recurse) yield break;

                foreach (var (child, module) in _internal_submodules)
                {
                    foreach (var (name, parameter) in module.named_parameters())
                    {
                        if (seen.Add(parameter.handle)) yield return ($"{child}.{name}", parameter);
                    }
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(pair => pair.parameter);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                foreach (var (name, (buffer, persistent)) in _internal_buffers)
                {
                    if (persistent || include_nonpersistent) yield return (name, buffer);
                }

                if (!recurse) yield break;

                foreach (var (child, module) in _internal_submodules)
                {
                    foreach (var (name, buffer) in module.named_buffers(true, include_nonpersistent)) yield return ($"{child}.{name}", buffer);
                }
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(pair => pair.buffer);

            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            public virtual IEnumerable<Module> children() => named_children().Select(pair => pair.module);

            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var (child, module) in named_children())
                {
                    yield return (child, module);
                    foreach (var (name, below) in module.named_modules()) yield return ($"{child}.{name}", below);
                }
            }

            public virtual IEnumerable<Module> modules() => named_modules().Select(pair => pair.module);

            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            public virtual Parameter? get_parameter(string target) => named_parameters().FirstOrDefault(pair => pair.name == target).parameter;

            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(pair => pair.name == target).buffer;

            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= new Dictionary<string, Tensor>(StringComparer.Ordinal);
                var start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach (var (name, parameter) in named_parameters()) destination.TryAdd(start + name, parameter);
                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false)) destination.TryAdd(start + name, buffer);
                return destination;
            }

            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var destination = state_dict();
                var asked = source.Keys.Where(key => skip?.Contains(key) != true).ToList();
                var missing = destination.Keys.Where(key => skip?.Contains(key) != true && !source.ContainsKey(key)).ToList();
                var unexpected = asked.Where(key => !destination.ContainsKey(key)).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException($"The state has no '{string.Join("', '", missing)}', or no place for '{string.Join("', '", unexpected)}'.");

                using var frozen = no_grad();
                foreach (var key in asked.Where(destination.ContainsKey)) destination[key].copy_(source[key]);
                return (missing, unexpected);
            }

            /// <summary>Moves or converts in place, so that fields, registries and optimizers go on seeing the same objects.</summary>
            internal void Convert(Func<Tensor, Tensor> convert)
            {
                using var frozen = no_grad();
                foreach (var (_, parameter) in _internal_params) Replace(parameter, convert);
                foreach (var (_, (buffer, _)) in _internal_buffers) Replace(buffer, convert);
                foreach (var (_, child) in named_children()) child.Convert(convert);
            }

            private static void Replace(Tensor tensor, Func<Tensor, Tensor> convert)
            {
                using var converted = convert(tensor);
                if (converted.requires_grad != tensor.requires_grad) converted.requires_grad = tensor.requires_grad;
                (tensor.handle, converted.handle) = (converted.handle, tensor.handle);
            }
        }
    }
}
