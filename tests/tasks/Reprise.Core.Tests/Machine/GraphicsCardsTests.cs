using Reprise.Core.Tests.Files;
using Reprise.Machine;

namespace Reprise.Core.Tests.Machine;

public sealed class GraphicsCardsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void CardsAreNamedByTheirModels()
    {
        _folder.Write("gpus/0000:8b:00.0/information", "Model: \t\t NVIDIA H200\nIRQ:   \t\t 12\n");
        _folder.Write("gpus/0000:01:00.0/information", "Model: \t\t NVIDIA A10\n");
        _folder.Write("gpus/0000:02:00.0/registry", "");

        GraphicsCards.Models(_folder["gpus"]).ShouldBe("NVIDIA A10, NVIDIA H200");
    }

    [Fact]
    public void WithoutDriverOrCardThereIsNone()
    {
        GraphicsCards.Models(_folder["none"]).ShouldBeNull();

        _folder.Write("gpus/0000:02:00.0/registry", "");
        GraphicsCards.Models(_folder["gpus"]).ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();
}
