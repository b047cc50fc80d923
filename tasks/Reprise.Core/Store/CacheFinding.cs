namespace Reprise.Store;

/// <summary>Something wrong with the cache or a lock that the build survives: what happened, and what follows.</summary>
/// <param name="Code">A constant of <see cref="Codes"/>.</param>
/// <param name="Origin">The file it is about.</param>
/// <param name="Message">One line.</param>
internal sealed record CacheFinding(string Code, string Origin, string Message);
