namespace Reprise.Remotes;

/// <summary>What a remote could not do; the message is one sentence, and what to do next.</summary>
internal sealed class RemoteException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>A constant of <see cref="Codes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>Whether it is about one object or run, and the remote may be asked for others.</summary>
    public bool IsAboutOneThing => Code is Codes.RemoteObjectRefused or Codes.RemoteRunRefused or Codes.RemoteDiffers;
}
