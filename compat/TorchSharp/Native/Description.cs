namespace TorchSharp.Native;

/// <summary>What libtorch says of itself.</summary>
internal static unsafe class Description
{
    public static string Version => Errors.Text(Exports.rt_version());

    /// <summary>Compiler, linear algebra, instruction set and threads, several lines.</summary>
    public static string Configuration => Errors.Text(Exports.rt_description());
}
