using System.Text;

namespace NAudio.Wave;

/// <summary>
/// Writes a RIFF/WAVE file: <c>fmt </c>, a <c>fact</c> chunk where the samples are not PCM, then <c>data</c>.
/// The lengths in the header are filled in when the writer is flushed or disposed.
/// </summary>
public class WaveFileWriter : Stream
{
    private const int RiffLengthPosition = 4;

    private readonly Stream _stream;
    private readonly BinaryWriter _writer;
    private readonly long _factPosition;
    private readonly long _dataLengthPosition;
    private long _dataLength;
    private bool _disposed;

    /// <summary>Starts a file on a stream that can seek; disposing the writer disposes the stream.</summary>
    public WaveFileWriter(Stream outStream, WaveFormat format)
    {
        _stream = outStream;
        _writer = new BinaryWriter(outStream, Encoding.UTF8);
        WaveFormat = format;

        _writer.Write("RIFF"u8);
        _writer.Write(0);
        _writer.Write("WAVE"u8);

        _writer.Write("fmt "u8);
        format.Serialize(_writer);

        if (HasFact)
        {
            _writer.Write("fact"u8);
            _writer.Write(4);
            _factPosition = outStream.Position;
            _writer.Write(0);
        }

        _writer.Write("data"u8);
        _dataLengthPosition = outStream.Position;
        _writer.Write(0);
    }

    /// <summary>Creates a file, or replaces one.</summary>
    public WaveFileWriter(string filename, WaveFormat format)
        : this(new FileStream(filename, FileMode.Create, FileAccess.Write, FileShare.Read), format) => Filename = filename;

    public string? Filename { get; }

    public WaveFormat WaveFormat { get; }

    public TimeSpan TotalTime => TimeSpan.FromSeconds((double)Length / WaveFormat.AverageBytesPerSecond);

    /// <summary>Bytes in the data chunk so far.</summary>
    public override long Length => _dataLength;

    public override long Position
    {
        get => _dataLength;
        set => throw new InvalidOperationException("A WaveFileWriter writes in order.");
    }

    public override bool CanRead => false;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    private bool HasFact => WaveFormat.Encoding != WaveFormatEncoding.Pcm && WaveFormat.BitsPerSample != 0;

    /// <summary>Appends one sample of full scale 1; PCM samples are scaled by the largest value of their type and cut towards zero.</summary>
    public void WriteSample(float sample)
    {
        switch (WaveFormat)
        {
            case { BitsPerSample: 16 }:
                _writer.Write((short)(short.MaxValue * sample));
                break;
            case { BitsPerSample: 24 }:
                var scaled = (int)(int.MaxValue * sample);
                _writer.Write((byte)(scaled >> 8));
                _writer.Write((byte)(scaled >> 16));
                _writer.Write((byte)(scaled >> 24));
                break;
            case { Encoding: WaveFormatEncoding.IeeeFloat }:
                _writer.Write(sample);
                break;
            default:
                throw new InvalidOperationException($"Samples of {WaveFormat.BitsPerSample} bits {WaveFormat.Encoding} cannot be written.");
        }

        _dataLength += WaveFormat.BitsPerSample / 8;
    }

    public void WriteSamples(float[] samples, int offset, int count)
    {
        foreach (var sample in samples.AsSpan(offset, count)) WriteSample(sample);
    }

    /// <summary>Appends 16-bit samples as they are.</summary>
    public void WriteSamples(short[] samples, int offset, int count)
    {
        if (WaveFormat.BitsPerSample != 16)
            throw new InvalidOperationException($"16-bit samples cannot be written to a file of {WaveFormat.BitsPerSample} bits.");

        foreach (var sample in samples.AsSpan(offset, count)) _writer.Write(sample);
        _dataLength += 2L * count;
    }

    /// <summary>Appends bytes that are in the file's format already.</summary>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_stream.Length + count > uint.MaxValue) throw new ArgumentException("A WAV file holds at most 4 GiB.", nameof(count));

        _stream.Write(buffer, offset, count);
        _dataLength += count;
    }

    /// <summary>Makes the file valid up to what was written so far.</summary>
    public override void Flush()
    {
        var position = _stream.Position;
        WriteLengths();
        _stream.Position = position;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A WaveFileWriter only writes.");

    public override long Seek(long offset, SeekOrigin origin) => throw new InvalidOperationException("A WaveFileWriter writes in order.");

    public override void SetLength(long value) => throw new InvalidOperationException("A WaveFileWriter writes in order.");

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            using (_stream) WriteLengths();
        }

        base.Dispose(disposing);
    }

    private void WriteLengths()
    {
        _writer.Flush();
        WriteAt(RiffLengthPosition, (uint)(_stream.Length - 8));
        if (HasFact) WriteAt(_factPosition, (uint)(_dataLength / WaveFormat.BlockAlign));
        WriteAt(_dataLengthPosition, (uint)_dataLength);
    }

    private void WriteAt(long position, uint value)
    {
        _stream.Position = position;
        _writer.Write(value);
        _writer.Flush();
    }
}
