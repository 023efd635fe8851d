using System;
using System.Collections.Generic;

namespace NativeWeakref.HeaderGen.Surface;

/// <summary>Orders declarations for C, where what is used stands first.</summary>
internal static class DependencyOrder
{
    /// <summary>Each item after those it needs, otherwise in the given order.</summary>
    internal static IReadOnlyList<T> Sort<T>(IReadOnlyList<T> items, Func<T, string> name, Func<T, IEnumerable<T>> needs)
    {
        List<T> result = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (T item in items)
        {
            Visit(item);
        }
        return result;

        void Visit(T item)
        {
            if (!seen.Add(name(item)))
            {
                return;
            }
            foreach (T need in needs(item))
            {
                Visit(need);
            }
            result.Add(item);
        }
    }
}
