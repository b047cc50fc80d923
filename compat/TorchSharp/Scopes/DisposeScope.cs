namespace TorchSharp;

/// <summary>Disposes at its end every tensor made meanwhile on its thread, but for those moved out or detached.</summary>
public sealed class DisposeScope : IDisposable
{
    private DisposeScopeManager? manager;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer)
    {
        this.manager = manager;
        OuterScope = outer;
    }

    public IReadOnlyList<IDisposable> DisposablesView => [.. Live().Disposables];

    public int DisposablesCount => Live().Disposables.Count;

    internal DisposeScope? OuterScope { get; set; }

    internal HashSet<IDisposable> Disposables { get; private set; } = new(ReferenceEqualityComparer.Instance);

    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
        => MoveToOther(OuterScope, disposable);

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
        => (MoveToOuter(first), MoveToOuter(second));

    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable
        => (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        Move(disposable, scope);
        return disposable;
    }

    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var disposable in disposables) Move(disposable, scope);
    }

    public T Detach<T>(T disposable)
        where T : IDisposable
        => MoveToOther(null, disposable);

    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable
        => (Detach(first), Detach(second));

    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    public void Attach(IDisposable disposable) => Attach([disposable]);

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var all = disposables.ToList();
        foreach (var disposable in all)
        {
            (disposable as torch.Tensor)?.OwningDisposeScope?.Disposables.Remove(disposable);
            if (disposable is torch.Tensor { OwningDisposeScope: null }) Live().manager!.StatisticsInstance.TensorStatistics.AttachedToScopeCount++;
            Own(disposable);
        }

        return all;
    }

    public void DisposeEverything() => DisposeEverythingBut(Enumerable.Empty<IDisposable>());

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var doomed = Live().Disposables;
        Disposables = new(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var disposable in doomed)
        {
            if (!Disposables.Contains(disposable)) disposable.Dispose();
        }
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    public bool Contains(IDisposable disposable) => Disposables.Contains(disposable);

    public void MarkAsDisposed(IDisposable disposable)
    {
        Disposables.Remove(disposable);
        if (disposable is torch.Tensor tensor) tensor.OwningDisposeScope = null;
    }

    public void Dispose()
    {
        if (manager is null) return;

        DisposeEverything();
        manager.Remove(this);
        manager = null;
    }

    /// <summary>The parameter made from a tensor takes its place in the scope.</summary>
    internal static void Replace(torch.Tensor original, torch.Tensor replacement)
    {
        if (original.OwningDisposeScope is not { } scope || !scope.Disposables.Remove(original)) return;

        original.OwningDisposeScope = null;
        scope.Own(replacement);
    }

    private DisposeScope Live()
    {
        ObjectDisposedException.ThrowIf(manager is null, this);
        return this;
    }

    private void Own(IDisposable disposable)
    {
        Disposables.Add(disposable);
        if (disposable is torch.Tensor tensor) tensor.OwningDisposeScope = this;
    }

    private void Move(IDisposable disposable, DisposeScope? scope)
    {
        if (!Live().Disposables.Remove(disposable)) return;

        if (scope is not null)
        {
            scope.Own(disposable);
        }
        else if (disposable is torch.Tensor tensor)
        {
            tensor.OwningDisposeScope = null;
            manager!.StatisticsInstance.TensorStatistics.DetachedFromScopeCount++;
        }
    }
}
