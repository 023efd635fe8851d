using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>How far a string is interned.</summary>
[Header("unicodeobject.h")]
public static class InternStates
{
    /// <summary>It is not.</summary>
    public const int SSTATE_NOT_INTERNED = 0;

    /// <summary>Interned, freed with its last reference.</summary>
    public const int SSTATE_INTERNED_MORTAL = 1;

    /// <summary>Interned and immortal.</summary>
    public const int SSTATE_INTERNED_IMMORTAL = 2;

    /// <summary>Interned, immortal and in static memory.</summary>
    public const int SSTATE_INTERNED_IMMORTAL_STATIC = 3;
}

/// <summary>The bits of PyASCIIObject.state, which C sees as bit-fields.</summary>
public static class UnicodeState
{
    /// <summary>An SSTATE_ value.</summary>
    public const uint InternedMask = 0x03;

    /// <summary>Place of the kind.</summary>
    public const int KindShift = 2;

    /// <summary>A PyUnicode_Kind, shifted.</summary>
    public const uint KindMask = 0x1C;

    /// <summary>The characters follow the struct.</summary>
    public const uint Compact = 0x20;

    /// <summary>All characters are ASCII.</summary>
    public const uint Ascii = 0x40;

    /// <summary>The object lies in static memory.</summary>
    public const uint StaticallyAllocated = 0x80;
}
