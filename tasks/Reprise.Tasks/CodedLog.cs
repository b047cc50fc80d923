using Microsoft.Build.Utilities;

namespace Reprise.Tasks;

/// <summary>Errors and warnings with a code and an origin, in the form every front end of MSBuild understands.</summary>
/// <remarks>The long overload of MSBuild's own method loses to its params overload in silence when an argument is forgotten.</remarks>
internal static class CodedLog
{
    /// <summary>Logs an error at a file, line and column.</summary>
    public static void LogCodedError(this TaskLoggingHelper log, string code, string file, string message, int line = 0, int column = 0) =>
        log.LogError(subcategory: null, code, helpKeyword: null, file, line, column, endLineNumber: 0, endColumnNumber: 0, "{0}", message);

    /// <summary>Logs a warning at a file, line and column.</summary>
    public static void LogCodedWarning(this TaskLoggingHelper log, string code, string file, string message, int line = 0, int column = 0) =>
        log.LogWarning(subcategory: null, code, helpKeyword: null, file, line, column, endLineNumber: 0, endColumnNumber: 0, "{0}", message);
}
