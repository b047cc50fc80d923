using System.Collections;

namespace Reprise.Tasks.Tests;

/// <summary>An error as a task logged it.</summary>
internal sealed record LoggedError(string Code, string File, int LineNumber, int ColumnNumber, string Message);

/// <summary>A build that only listens: what a task logs, and what it keeps for the length of the build.</summary>
internal sealed class RecordingEngine : IBuildEngine4, IDisposable
{
    private readonly Dictionary<object, object> _kept = [];
    private readonly Lock _lock = new();
    private readonly List<LoggedError> _errors = [];
    private readonly List<BuildWarningEventArgs> _warnings = [];
    private readonly List<string> _messages = [];

    public IReadOnlyList<LoggedError> Errors => _errors;

    /// <summary>The codes of all errors, in their order.</summary>
    public IEnumerable<string> ErrorCodes => _errors.Select(error => error.Code);

    public IEnumerable<string> WarningCodes => _warnings.Select(warning => warning.Code);

    /// <summary>The messages a person sees.</summary>
    public IReadOnlyList<string> Messages => _messages;

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "test.proj";

    public bool IsRunningMultipleNodes => false;

    public void LogErrorEvent(BuildErrorEventArgs e) => _errors.Add(new LoggedError(e.Code, e.File, e.LineNumber, e.ColumnNumber, e.Message ?? ""));

    public void LogWarningEvent(BuildWarningEventArgs e) => _warnings.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        lock (_lock)
        {
            if (e is { Importance: MessageImportance.High, Message: { } message }) _messages.Add(message);
        }
    }

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public void RegisterTaskObject(object key, object obj, RegisteredTaskObjectLifetime lifetime, bool allowEarlyCollection) => _kept[key] = obj;

    public object GetRegisteredTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => _kept.GetValueOrDefault(key)!;

    public object UnregisterTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => _kept.Remove(key, out var kept) ? kept : null!;

    /// <summary>Ends the build.</summary>
    public void Dispose()
    {
        foreach (var kept in _kept.Values.OfType<IDisposable>()) kept.Dispose();
    }

    public void Yield()
    {
    }

    public void Reacquire()
    {
    }

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs, string toolsVersion) =>
        throw new NotSupportedException();

    public bool BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IDictionary[] targetOutputsPerProject, string[] toolsVersion,
        bool useResultsCache, bool unloadProjectsOnCompletion) => throw new NotSupportedException();

    public BuildEngineResult BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IList<string>[] removeGlobalProperties, string[] toolsVersion,
        bool returnTargetOutputs) => throw new NotSupportedException();
}
