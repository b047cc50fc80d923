namespace TorchSharp;

/// <summary>Keeps the stack of dispose scopes of a thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? threadSingleton;

    public static ThreadDisposeScopeStatistics Statistics => ThreadSingleton.StatisticsInstance;

    internal static DisposeScopeManager ThreadSingleton => threadSingleton ??= new DisposeScopeManager();

    internal ThreadDisposeScopeStatistics StatisticsInstance { get; } = new();

    internal DisposeScope? CurrentDisposeScope { get; private set; }

    internal DisposeScope NewDisposeScope() => CurrentDisposeScope = new DisposeScope(this, CurrentDisposeScope);

    internal DisposeScope? Register(torch.Tensor tensor)
    {
        if (CurrentDisposeScope is not { } scope)
        {
            StatisticsInstance.TensorStatistics.CreatedOutsideScopeCount++;
            return null;
        }

        StatisticsInstance.TensorStatistics.CreatedInScopeCount++;
        scope.Disposables.Add(tensor);
        return scope;
    }

    // Scopes usually end in the reverse order of their start, but nothing forces a caller to.
    internal void Remove(DisposeScope ended)
    {
        if (ReferenceEquals(CurrentDisposeScope, ended))
        {
            CurrentDisposeScope = ended.OuterScope;
            return;
        }

        for (var scope = CurrentDisposeScope; scope is not null; scope = scope.OuterScope)
        {
            if (ReferenceEquals(scope.OuterScope, ended)) scope.OuterScope = ended.OuterScope;
        }
    }
}
