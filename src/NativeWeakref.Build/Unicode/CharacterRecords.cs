using System;
using System.Collections.Generic;
using System.Linq;
using NativeWeakref.Objects.Builtins.Strings.Characters;

namespace NativeWeakref.Build.Unicode;

/// <summary>What characters have in common, as the library reads it: each different record once, and the record of each character.</summary>
/// <remarks>
/// A record is flags (16 bits), the value of a digit (8 bits), and the places in a list of distances to the lower case, upper case,
/// title case and folded character (8 bits each). The distances of special characters are in a table of their own.
/// </remarks>
internal sealed class CharacterRecords
{
    private readonly Dictionary<ulong, int> _known = [];
    private readonly Dictionary<int, int> _distances = new() { [0] = 0 };

    internal CharacterRecords(Character[] characters)
    {
        Numbers = [.. characters.Select(Number)];
    }

    /// <summary>The number of each character's record.</summary>
    internal int[] Numbers { get; }

    internal IEnumerable<ulong> Records => _known.Keys;

    internal IEnumerable<int> Distances => _distances.Keys;

    /// <summary>Whether one of the other cases has several characters, or is not the one of the simple mapping.</summary>
    internal static bool IsSpecial(Character character)
        => Differs(character.FullLower, character.Lower) || Differs(character.FullUpper, character.Upper)
            || Differs(character.FullTitle, character.Title) || character.Fold is { Length: > 1 };

    /// <summary>What a character is folded to: itself, unless the files say otherwise.</summary>
    internal static int[] Fold(Character character, int code) => character.Fold ?? [code];

    private static bool Differs(int[]? full, int simple) => full is not null && !full.SequenceEqual([simple]);

    private int Number(Character character, int code)
    {
        bool special = IsSpecial(character);
        CharacterFlags flags = character.Flags | (special ? CharacterFlags.Special : CharacterFlags.None);
        ulong record = (ulong)flags | ((ulong)(character.Digit ?? 0) << 16);
        int[] others = special ? [] : [character.Lower, character.Upper, character.Title, Fold(character, code)[0]];
        for (int i = 0; i < others.Length; i++)
        {
            record |= (ulong)Add(_distances, others[i] - code) << (24 + (8 * i));
        }

        return Add(_known, record);
    }

    private static int Add<TKey>(Dictionary<TKey, int> known, TKey key)
        where TKey : notnull
    {
        _ = known.TryAdd(key, known.Count);
        return known[key] <= byte.MaxValue ? known[key] : throw new BuildException("There are more than 256 different records of characters.");
    }
}
