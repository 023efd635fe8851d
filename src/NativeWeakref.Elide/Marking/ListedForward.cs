using System;
using System.Collections.Generic;
using System.IO;

namespace NativeWeakref.Elide.Marking;

/// <summary>A line of the list of forwards: type and method.</summary>
internal sealed record ListedForward(string Type, string Method)
{
    public static IEnumerable<ListedForward> Read(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return words is [string type, string method]
                ? new ListedForward(type, method)
                : throw new InvalidDataException($"'{line}' is no type and method");
        }
    }

    public override string ToString() => $"{Type} {Method}";
}
