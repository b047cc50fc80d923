using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The C functions of reprise_torch.cpp. Handles are plain pointers; those that return int give -1 for an error.</summary>
internal static unsafe partial class Exports
{
    private const string Library = "reprise_torch";

    static Exports() => NativeLibrary.SetDllImportResolver(typeof(Exports).Assembly, (name, _, _) => name == Library ? Locator.Load() : 0);

    [LibraryImport(Library)] public static partial byte* rt_error();
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial nint rt_find(string name, string overload);
    [LibraryImport(Library)] public static partial int rt_call(nint op, Value* args, int count, int wanted, Value** results);
    [LibraryImport(Library)] public static partial int rt_backward(nint* roots, int rootCount, nint* grads, int gradCount, nint* inputs, int inputCount, byte retain, byte create);

    [LibraryImport(Library)] public static partial void rt_release(nint tensor);
    [LibraryImport(Library)] public static partial nint rt_grad(nint tensor);
    [LibraryImport(Library)] public static partial int rt_set_grad(nint tensor, nint grad);
    [LibraryImport(Library)] public static partial int rt_set_requires_grad(nint tensor, byte on);
    [LibraryImport(Library)] public static partial int rt_retain_grad(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial byte rt_requires_grad(nint tensor);
    [LibraryImport(Library)] public static partial byte rt_is_leaf(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial byte rt_grad_mode(byte on);
    [LibraryImport(Library), SuppressGCTransition] public static partial byte rt_is_grad_enabled();

    [LibraryImport(Library)] public static partial void* rt_data(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial long rt_dim(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial long rt_numel(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial long rt_element_size(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial long rt_storage_offset(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial byte rt_is_contiguous(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial int rt_dtype(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial int rt_device_type(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial int rt_device_index(nint tensor);
    [LibraryImport(Library), SuppressGCTransition] public static partial void rt_sizes(nint tensor, long* to);
    [LibraryImport(Library), SuppressGCTransition] public static partial void rt_strides(nint tensor, long* to);

    [LibraryImport(Library)] public static partial void rt_manual_seed(long seed);
    [LibraryImport(Library)] public static partial nint rt_generator_default();
    [LibraryImport(Library)] public static partial nint rt_generator_new(long seed);
    [LibraryImport(Library)] public static partial void rt_generator_seed(nint generator, long seed);
    [LibraryImport(Library)] public static partial long rt_generator_initial_seed(nint generator);
    [LibraryImport(Library)] public static partial nint rt_generator_state(nint generator);
    [LibraryImport(Library)] public static partial int rt_generator_set_state(nint generator, nint state);
    [LibraryImport(Library)] public static partial void rt_generator_release(nint generator);

    [LibraryImport(Library)] public static partial void rt_set_num_threads(int count);
    [LibraryImport(Library)] public static partial int rt_get_num_threads();
    [LibraryImport(Library)] public static partial int rt_set_interop_threads(int count);
    [LibraryImport(Library)] public static partial int rt_get_interop_threads();
    [LibraryImport(Library)] public static partial int rt_cuda_devices();

    [LibraryImport(Library)] public static partial byte* rt_version();
    [LibraryImport(Library)] public static partial byte* rt_description();
}
