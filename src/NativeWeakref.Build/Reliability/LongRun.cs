using System;
using System.Globalization;

namespace NativeWeakref.Build.Reliability;

/// <summary>A suite of docs/reliability.md, taken farther than `test` takes it.</summary>
/// <param name="name">By which one is chosen.</param>
/// <param name="row">What its row of the page begins with.</param>
internal abstract class LongRun(string name, string row)
{
    internal string Name { get; } = name;

    internal string Row { get; } = row;

    /// <returns>How far it went; null where it found something, which has been shown.</returns>
    internal abstract Distance? Run();

    /// <summary>Input: a number, and what was counted.</summary>
    protected static Distance Went(long measure, string what)
        => new(measure, string.Create(CultureInfo.InvariantCulture, $"{measure:N0} {what}, {DateTime.UtcNow:yyyy-MM-dd}: nothing found"));
}
