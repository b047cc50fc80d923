using System.Runtime.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Reprise.Compat;

/// <summary>Who owns a tensor, and when its memory goes.</summary>
public class Scopes
{
    [Fact]
    public void AScopeDisposesWhatWasMadeInItAndOnlyThat()
    {
        using var before = ones(2);
        Tensor inside;
        using (NewDisposeScope()) inside = before + 1;

        inside.IsInvalid.ShouldBeTrue();
        before.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void ATensorMovedOutBelongsToTheOuterScope()
    {
        Tensor moved;
        using (NewDisposeScope())
        {
            using (NewDisposeScope()) moved = ones(2).MoveToOuterDisposeScope();
            moved.sum().item<float>().ShouldBe(2f);
        }

        moved.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void ATensorMovedOutOfTheOutermostScopeBelongsToTheCaller()
    {
        Tensor kept, detached;
        using (var scope = NewDisposeScope())
        {
            kept = scope.MoveToOuter(ones(2));
            detached = ones(3).DetachFromDisposeScope();
            scope.DisposablesCount.ShouldBe(0);
        }

        kept.shape.ShouldBe([2]);
        detached.shape.ShouldBe([3]);
        kept.Dispose();
        detached.Dispose();
    }

    [Fact]
    public void DisposeEverythingButKeepsTheNamedOnes()
    {
        using var scope = NewDisposeScope();
        var (kept, other) = (ones(1), ones(1));

        scope.DisposeEverythingBut(kept);

        (kept.IsInvalid, other.IsInvalid).ShouldBe((false, true));
    }

    [Fact]
    public void AttachedTensorsGoWithTheScope()
    {
        var outside = ones(1);
        using (var scope = NewDisposeScope()) scope.Attach(outside);

        outside.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void AParameterTakesThePlaceOfItsTensorInTheScope()
    {
        Tensor data;
        TorchSharp.Modules.Parameter parameter;
        using (NewDisposeScope())
        {
            data = ones(1);
            parameter = Parameter(data);
            data.IsInvalid.ShouldBeTrue();
            parameter.requires_grad.ShouldBeTrue();
        }

        parameter.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void TrainingStepsLeaveNoTensorBehind()
    {
        using var outer = NewDisposeScope();
        var model = Sequential(Conv1d(2, 3, 3), ReLU(), MaxPool1d(2), Dropout(0.5), Flatten(), Linear(9, 4));
        var optimizer = optim.Adam(model.parameters());
        var (x, y) = (randn(5, 2, 8), randint(0, 4, [5L]));
        Step();
        var (process, thread) = (Tensor.TotalCount, DisposeScopeManager.Statistics.ThreadTotalLiveCount);

        for (var step = 0; step < 10; step++) Step();

        Tensor.TotalCount.ShouldBe(process);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(thread);

        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            functional.cross_entropy(model.call(x), y).backward();
            optimizer.step();
        }
    }

    [Fact]
    public void TensorsThatNobodyDisposesAreFreedByTheirFinalizers()
    {
        Collect();
        var before = Tensor.TotalCount;

        Forget();
        Tensor.TotalCount.ShouldBeGreaterThanOrEqualTo(before + 100);
        Collect();

        Tensor.TotalCount.ShouldBe(before);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Forget()
        {
            for (var k = 0; k < 100; k++) _ = ones(10);
        }

        static void Collect()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Fact]
    public void DisposingTwiceIsHarmless()
    {
        var x = ones(1);
        x.Dispose();
        x.Dispose();
        x.ToString().ShouldBe("[disposed]");
    }
}
