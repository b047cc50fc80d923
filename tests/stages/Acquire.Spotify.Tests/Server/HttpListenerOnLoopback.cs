using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acquire.Spotify.Tests;

/// <summary>HTTP/1.1 by hand, one connection a request, so that a connection can break in the middle of an answer.</summary>
internal sealed class HttpListenerOnLoopback : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<Asked, Answer> _answer;

    public HttpListenerOnLoopback(Func<Asked, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        // Away from the test's own thread, which waits for the answers.
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            // A client may open a connection and never use it: the others must not wait for that one.
            while (true) _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener was closed.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        if (await Read(stream) is not { } asked) return;

        var answer = _answer(asked);

        var body = Encoding.UTF8.GetBytes(answer.Body);
        var retry = answer.RetryAfter is { } seconds ? $"Retry-After: {seconds}\r\n" : "";
        var head = $"HTTP/1.1 {answer.Status} Some Reason\r\nContent-Type: {answer.ContentType}\r\nContent-Length: {body.Length}\r\n{retry}Connection: close\r\n\r\n";
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), .. body];

        var end = answer.Cut is { } cut ? (cut == 0 ? 0 : head.Length + cut) : bytes.Length;
        await stream.WriteAsync(bytes.AsMemory(0, end));
    }

    private static async Task<Asked?> Read(NetworkStream stream)
    {
        var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        if ((await reader.ReadLineAsync())?.Split(' ') is not { } first) return null;

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync() is { Length: > 0 } line) headers[line.Split(':')[0]] = line[(line.IndexOf(':') + 1)..].Trim();

        var form = new char[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), System.Globalization.CultureInfo.InvariantCulture)];
        // Reading nothing would still wait for something to come.
        if (form.Length > 0) await reader.ReadBlockAsync(form);
        return new Asked(first[0], headers["Host"], first[1], headers.GetValueOrDefault("Authorization", ""), new string(form));
    }
}
