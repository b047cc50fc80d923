using static TorchSharp.torch;

namespace TorchSharp;

public static class ModuleExtensionMethods
{
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false)
        where T : nn.Module
        => Apply(module, tensor => tensor.is_floating_point() ? tensor.to(type, non_blocking: non_blocking) : tensor.alias());

    public static T to<T>(this T module, Device device, bool non_blocking = false)
        where T : nn.Module
        => Apply(module, tensor => tensor.to(device, non_blocking: non_blocking));

    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false)
        where T : nn.Module
        => module.to(device, non_blocking).to(type, non_blocking);

    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module
        => module.to(new Device(deviceType, deviceIndex), non_blocking);

    public static T to<T>(this T module, string device, bool non_blocking = false)
        where T : nn.Module
        => module.to(new Device(device), non_blocking);

    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : nn.Module
        => module.to(CPU, non_blocking);

    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module
        => module.to(new Device(DeviceType.CUDA, deviceIndex), non_blocking);

    public static T @float<T>(this T module, bool non_blocking = false)
        where T : nn.Module
        => module.to(ScalarType.Float32, non_blocking);

    public static T @double<T>(this T module, bool non_blocking = false)
        where T : nn.Module
        => module.to(ScalarType.Float64, non_blocking);

    private static T Apply<T>(T module, Func<Tensor, Tensor> convert)
        where T : nn.Module
    {
        module.Convert(convert);
        return module;
    }
}
