using System.Globalization;

namespace Reprise.Executors;

/// <summary>
/// What a job wrote down when its program had ended. A cluster's own word is not enough: its commands answer 0 for a job whose node died
/// and for one that it forgot.
/// </summary>
/// <param name="ExitCode">The program's exit code.</param>
/// <param name="Files">How many files lie among its outs.</param>
/// <param name="Bytes">The bytes of these files.</param>
/// <param name="OutputBytes">What it said on standard output.</param>
/// <param name="ErrorBytes">What it said on standard error.</param>
internal sealed record JobMarker(int ExitCode, long Files, long Bytes, long OutputBytes, long ErrorBytes)
{
    /// <summary>Reads the marker of a run; null where there is none.</summary>
    public static JobMarker? Read(JobFiles files)
    {
        try
        {
            return File.Exists(files.Marker) ? Parse(File.ReadAllText(files.Marker)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A shared folder may be away for a moment; the next look may find it.
            return null;
        }
    }

    /// <summary>Reads the one line of a marker; null where it is not whole.</summary>
    public static JobMarker? Parse(string text)
    {
        if (text.Split((char[])[' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries) is not [.. { Length: 5 } fields, "end"]) return null;

        var numbers = new long[5];
        for (var i = 0; i < 5; i++)
        {
            if (!long.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        return new JobMarker((int)Math.Min(numbers[0], 255), numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /// <summary>Whether this machine sees all that the program made: on a shared folder another machine may do so later.</summary>
    public bool OutsAreVisible(JobFiles files)
    {
        try
        {
            var made = files.Made().ToList();
            return made.Count == Files && made.Sum(file => file.Length) == Bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As above: what is away for a moment is looked for again.
            return false;
        }
    }
}
