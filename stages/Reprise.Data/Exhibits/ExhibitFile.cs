namespace Reprise.Data;

/// <summary>The file <c>exhibit.json</c>: the maps drawn of example clips; the values of each are in <c>&lt;id&gt;.npy</c> beside it.</summary>
/// <param name="Collection">Whose clips they are.</param>
/// <param name="Maps">In a fixed order.</param>
/// <param name="Absent">Maps that could not be made, as where there are analyses and no sound.</param>
public sealed record ExhibitFile(string Collection, IReadOnlyList<ExhibitMap> Maps, IReadOnlyList<AbsentMap> Absent)
{
    /// <summary>What the file is called.</summary>
    public const string Name = "exhibit.json";
}

/// <summary>An array of rows × columns, float32: the lowest row first, columns in order of time.</summary>
/// <param name="Id">Its name, for instance <c>spectrogram</c>.</param>
/// <param name="TrackId">The clip.</param>
/// <param name="Genre">The clip's.</param>
/// <param name="From">Where the first column begins, in seconds of the clip.</param>
/// <param name="To">Where the last column ends.</param>
/// <param name="Axis">What the rows are: <c>frequency</c>, <c>mel band</c>, <c>coefficient</c> or <c>pitch class</c>.</param>
/// <param name="RowHertz">Middle of each row in Hz; null where rows are no frequencies.</param>
/// <param name="Values">What the numbers are, with their unit.</param>
/// <param name="MeasuredRows">How many rows were measured; where there are more than rows of the array, one of these is the mean of neighbours.</param>
/// <param name="MeasuredColumns">The same for frames and columns.</param>
public sealed record ExhibitMap(
    string Id,
    string TrackId,
    string Genre,
    double From,
    double To,
    string Axis,
    IReadOnlyList<double>? RowHertz,
    string Values,
    int MeasuredRows,
    int MeasuredColumns)
{
    /// <summary>Name of the file with the array.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string FileName => Id + ".npy";
}

/// <summary>A map that there is none of, and why.</summary>
public sealed record AbsentMap(string Id, string Reason);
