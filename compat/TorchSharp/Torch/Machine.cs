using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static string __version__ => Description.Version;

    public static int get_num_threads() => Exports.rt_get_num_threads();

    /// <summary>Threads of one operator, the linear algebra library included.</summary>
    public static void set_num_threads(int num) => Exports.rt_set_num_threads(num);

    public static int get_num_interop_threads() => Exports.rt_get_interop_threads();

    public static void set_num_interop_threads(int num) => Errors.Check(Exports.rt_set_interop_threads(num));

    /// <summary>Nothing to load: the one library holds every device that the machine's libtorch was built for.</summary>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (deviceType == DeviceType.CUDA && !cuda.is_available()) throw new InvalidOperationException("The machine's libtorch has no CUDA device.");
    }

    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType == DeviceType.CPU || (deviceType == DeviceType.CUDA && cuda.is_available());

    public static Device InitializeDevice(Device? device)
    {
        device ??= CPU;
        InitializeDeviceType(device.type);
        return device;
    }

    public static bool cuda_is_available() => cuda.is_available();

    public static partial class cuda
    {
        public static bool is_available() => device_count() > 0;

        public static int device_count() => Exports.rt_cuda_devices();

        public static void manual_seed(long seed) => Exports.rt_manual_seed(seed);

        public static void manual_seed_all(long seed) => Exports.rt_manual_seed(seed);
    }
}
