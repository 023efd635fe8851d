using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Which characters an identifier may consist of.</summary>
internal static unsafe partial class IdentifierCharacters
{
    /// <summary>Whether an identifier may begin with a character.</summary>
    internal static bool IsFirst(uint character)
        => CharacterRanges.Contains((uint*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(First)), FirstCount, character);

    /// <summary>Whether a character may follow in an identifier.</summary>
    internal static bool IsFollowing(uint character)
        => CharacterRanges.Contains((uint*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Following)), FollowingCount, character);
}
