using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Reprise.Pipeline;
using Reprise.Store;

namespace Reprise.Tasks;

/// <summary>What <c>-p:Cache</c> does at the beginning of a build.</summary>
internal static class CacheSwitch
{
    /// <summary>Gives a checkout the cache that is asked for.</summary>
    /// <param name="place">The checkout.</param>
    /// <param name="cache">A folder, <c>own</c>, or empty to leave it as it is.</param>
    /// <param name="isHeld">Whether no other build of the checkout can be at work.</param>
    /// <param name="log">Gets what was done, or why it cannot be done.</param>
    /// <param name="cancel">Ends a wait for somebody who clears the folder.</param>
    /// <returns>Whether the build may go on.</returns>
    public static bool Apply(WorkPlace place, string cache, bool isHeld, TaskLoggingHelper log, CancellationToken cancel)
    {
        if (!isHeld)
        {
            if (cache.Length > 0)
                log.LogCodedError(Codes.BadCache, "-p:Cache", "Only a build chooses the cache, since nothing else may be using it then. Build with -p:Cache once; every verb uses that cache from then on.");
            return cache.Length == 0;
        }

        try
        {
            if (cache == SharedCache.Own) SharedCache.Leave(place);
            else if (cache.Length > 0 && SharedCache.Meant(place, cache) is var folder && folder != SharedCache.FolderOf(place)) Share(place, folder, log, cancel);
            SharedCache.Register(place);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var asked = cache.Length > 0 ? cache : SharedCache.FolderOf(place);
            log.LogCodedError(Codes.BadCache, "-p:Cache", $"'{asked}' cannot be the cache: {exception.Message.ReplaceLineEndings(" ")} Name a folder that you may write to, or 'own'.");
            return false;
        }
    }

    private static void Share(WorkPlace place, string folder, TaskLoggingHelper log, CancellationToken cancel)
    {
        if ($"{folder}/".StartsWith($"{place.Artifacts}/", StringComparison.Ordinal)) throw new IOException("It lies in this checkout's own artifacts.");

        var taken = SharedCache.Use(place, folder, sentence => log.LogMessage(MessageImportance.High, "waiting: {0}", sentence), cancel);
        log.LogMessage(MessageImportance.High, "{0}", $"cache: {folder} from now on; {taken} runs of this checkout were taken along");
    }
}
