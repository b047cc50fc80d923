namespace TorchSharp.Native;

/// <summary>Handles of operators, by schema name such as <c>conv1d</c> or <c>add.Tensor</c>; each is looked up once per process.</summary>
internal static class Operators
{
    private static readonly Lock Gate = new();

    // Replaced as a whole, so that readers need no lock.
    private static volatile Dictionary<string, nint> known = new(StringComparer.Ordinal);

    public static nint Find(string name) => known.TryGetValue(name, out var handle) ? handle : Add(name);

    private static nint Add(string name)
    {
        lock (Gate)
        {
            if (known.TryGetValue(name, out var present)) return present;

            var dot = name.IndexOf('.', StringComparison.Ordinal);
            var handle = dot < 0 ? Exports.rt_find("aten::" + name, "") : Exports.rt_find("aten::" + name[..dot], name[(dot + 1)..]);
            if (handle == 0) throw Errors.Last();

            known = new(known, StringComparer.Ordinal) { [name] = handle };
            return handle;
        }
    }
}
