using TorchSharp.Native;

namespace Reprise.Compat;

/// <summary>How a program finds the compiled bridge to libtorch.</summary>
public sealed class Bridge : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("bridge");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void ItIsFoundAboveTheProgram()
    {
        var program = root.CreateSubdirectory("artifacts/.work/bin/Train/release").FullName;
        var library = Write("artifacts/.work/native/libreprise_torch.so");

        Locator.Find(program, named: null).ShouldBe(library);
        Locator.Find(root.CreateSubdirectory("a/b").FullName, named: "").ShouldBe(library);
    }

    [Fact]
    public void AFileNamedByTheUserComesFirst()
    {
        Write("native/libreprise_torch.so");

        Locator.Find(root.FullName, named: "/elsewhere/mine.so").ShouldBe("/elsewhere/mine.so");
    }

    [Fact]
    public void WhereItIsMissingTheCodeAndTheCommandAreNamed()
    {
        var message = Should.Throw<DllNotFoundException>(() => Locator.Find(root.FullName, named: null)).Message;

        message.ShouldContain("REPRO4503");
        message.ShouldContain("dotnet build pipeline/native.proj");
        message.ShouldNotContain("REPRISE_TORCH_LIBRARY", customMessage: "a build clears the environment of its programs");
    }

    [Fact]
    public void AFileThatDoesNotLoadHasItsOwnCode()
    {
        var broken = Write("native/libreprise_torch.so");

        Should.Throw<DllNotFoundException>(() => Locator.Open(broken)).Message.ShouldContain("REPRO4504");
        Should.Throw<DllNotFoundException>(() => Locator.Open("/nowhere/none.so")).Message.ShouldContain("REPRO4504");
    }

    private string Write(string path)
    {
        var full = Path.Combine(root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, "not a library");
        return full;
    }
}
