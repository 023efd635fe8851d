using System;

namespace NativeWeakref.Build;

/// <summary>What the user sees. Lines go out at once, so that they stand in order with the output of the programs started.</summary>
internal static class Report
{
    internal static void Line(string line) => Console.Out.WriteLine(line);

    internal static void Heading(string heading)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine($"== {heading}");
    }

    internal static void Error(string line) => Console.Error.WriteLine(line);
}
