using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Builtins.Strings.Characters;

// The tables are in three stages: the characters in blocks of 16, the blocks in groups of 32, equal blocks and groups stored once. A
// record is, from the lowest bit on: flags (16), the value of a digit (8), and the places in the list of distances to the lower case,
// the upper case, the title case and the folded character (8 each). What is beyond U+10FFFF is as U+10FFFF, in no class.

/// <summary>What is known of a character.</summary>
internal readonly unsafe struct CharacterRecord
{
    private const int BlockShift = 4;
    private const int GroupShift = 9;
    private const uint BlockMask = (1 << BlockShift) - 1;
    private const uint GroupMask = (1 << (GroupShift - BlockShift)) - 1;
    private const int DigitShift = 16;

    private readonly ulong _bits;

    private CharacterRecord(ulong bits)
    {
        _bits = bits;
    }

    internal CharacterFlags Flags => (CharacterFlags)_bits;

    /// <summary>The value of a digit; 0 for others.</summary>
    internal int Digit => (byte)(_bits >> DigitShift);

    internal static CharacterRecord Of(uint character)
    {
        character = character < StringLayout.MaximumCharacter ? character : StringLayout.MaximumCharacter;
        uint group = Place(CharacterTables.Groups)[character >> GroupShift];
        uint inGroup = (character >> BlockShift) & GroupMask;
        uint block = Place(CharacterTables.Blocks)[(group << (GroupShift - BlockShift)) + inGroup];
        uint number = Place(CharacterTables.RecordNumbers)[(block << BlockShift) + (character & BlockMask)];
        return new CharacterRecord(Place(CharacterTables.Records)[number]);
    }

    internal bool Has(CharacterFlags flags) => ((CharacterFlags)_bits & flags) != 0;

    /// <summary>Another case of a character that has this record and no special ones.</summary>
    internal uint Change(uint character, LetterCase target)
        => (uint)((int)character + Place(CharacterTables.Distances)[(byte)(_bits >> (DigitShift + 8 + (8 * (int)target)))]);

    /// <summary>Where the values of a table are.</summary>
    internal static T* Place<T>(ReadOnlySpan<T> table)
        where T : unmanaged
        => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(table));
}
