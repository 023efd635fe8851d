using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Build.Unicode;

/// <summary>A table in which equal blocks are stored once: the numbers of the blocks, and the blocks one behind the other.</summary>
internal sealed record StagedTable(int[] Numbers, int[] Blocks)
{
    /// <summary>Input: values, a whole number of blocks.</summary>
    internal static StagedTable Split(int[] values, int blockLength)
    {
        Dictionary<string, int> known = [];
        List<int> numbers = [];
        List<int> blocks = [];
        foreach (int[] block in values.Chunk(blockLength))
        {
            string key = string.Join(' ', block);
            if (known.TryAdd(key, known.Count))
            {
                blocks.AddRange(block);
            }

            numbers.Add(known[key]);
        }

        return new StagedTable([.. numbers], [.. blocks]);
    }
}
