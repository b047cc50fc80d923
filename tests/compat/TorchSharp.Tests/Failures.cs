using System.Runtime.InteropServices;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Compat;

/// <summary>What goes wrong in libtorch comes back as an exception with its own words.</summary>
public class Failures
{
    [Fact]
    public void ShapesThatDoNotFitAreNamed()
    {
        using var scope = NewDisposeScope();

        Should.Throw<ExternalException>(() => ones(2, 3).matmul(ones(4, 5))).Message
            .ShouldBe("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)");
    }

    [Fact]
    public void AFailureInBackwardComesBackToo()
    {
        using var scope = NewDisposeScope();
        var x = ones([2], requires_grad: true);

        Should.Throw<ExternalException>((x * 2).backward).Message.ShouldContain("grad can be implicitly created only for scalar outputs");
        Should.Throw<ExternalException>(ones(1).sum().backward).Message.ShouldContain("does not require grad");
    }

    [Fact]
    public void AfterAFailureTheNextCallWorks()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ExternalException>(() => ones(2) + ones(3));

        (ones(2) + ones(2)).data<float>().ToArray().ShouldBe([2f, 2f]);
    }

    [Fact]
    public void ADisposedTensorIsRefused()
    {
        var x = ones(1);
        x.Dispose();

        Should.Throw<InvalidOperationException>(() => x + 1).Message.ShouldContain("disposed");
    }

    [Fact]
    public void AValueIsReadInItsOwnTypeOnly()
    {
        using var scope = NewDisposeScope();

        Should.Throw<ArgumentException>(() => ones(1).item<double>()).Message.ShouldContain("Float32");
        Should.Throw<ArgumentException>(() => ones(2).item<float>()).Message.ShouldContain("2");
        Should.Throw<ArgumentException>(() => ones(2).data<long>());
    }

    [Fact]
    public void AnArrayMustFillItsShape() =>
        Should.Throw<ArgumentException>(() => tensor([1f, 2f, 3f], [2, 2])).Message.ShouldContain("[2, 2]");

    [Fact]
    public void AStateOfAnotherNetworkIsRefusedByName()
    {
        using var scope = NewDisposeScope();
        var (one, other) = (Sequential(Linear(2, 3)), Sequential(("head", Linear(2, 3))));

        Should.Throw<InvalidOperationException>(() => one.load_state_dict(other.state_dict())).Message.ShouldContain("head.weight");
    }
}
