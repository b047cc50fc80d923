using System.Reflection;
using System.Runtime.InteropServices;

/// <summary>
/// Takes a native library away from a stage program, as if it were not installed: the runtime calls this before the program's own code
/// where DOTNET_STARTUP_HOOKS names this assembly.
/// </summary>
internal static class StartupHook
{
    public const string Variable = "REPRISE_TEST_WITHOUT";

    public static void Initialize() => NativeLibrary.SetDllImportResolver(
        Assembly.Load("Reprise.Audio"),
        (library, _, _) => library == Environment.GetEnvironmentVariable(Variable) ? throw new DllNotFoundException(library) : IntPtr.Zero);
}
