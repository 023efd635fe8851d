using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NativeWeakref.Build.Conformance;

/// <summary>How often hosts called the library: each process that ends adds a line of its number and its calls.</summary>
internal static class CallReport
{
    /// <summary>The environment variable that names the file.</summary>
    internal const string Variable = "NATIVEWEAKREF_PRELOAD_CALLS";

    /// <summary>The calls of all processes that wrote to the file; 0 where none did.</summary>
    internal static long Read(string file) => File.Exists(file) ? Sum(File.ReadLines(file)) : 0;

    internal static long Sum(IEnumerable<string> lines)
        => lines.Sum(line => line.Split(' ') is [_, string calls] ? long.Parse(calls, CultureInfo.InvariantCulture) : 0);
}
