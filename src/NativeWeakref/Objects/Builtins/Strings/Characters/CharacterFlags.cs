using System;

namespace NativeWeakref.Objects.Builtins.Strings.Characters;

/// <summary>The classes a character is in. Also compiled into the program that writes the tables.</summary>
[Flags]
internal enum CharacterFlags : ushort
{
    /// <summary>No class.</summary>
    None = 0,

    /// <summary>A letter of any case or of none.</summary>
    Alphabetic = 1 << 0,

    /// <summary>A digit of a place-value system.</summary>
    Decimal = 1 << 1,

    /// <summary>A digit, also a raised or circled one.</summary>
    Digit = 1 << 2,

    /// <summary>It stands for a number.</summary>
    Numeric = 1 << 3,

    /// <summary>A small letter.</summary>
    Lower = 1 << 4,

    /// <summary>A capital letter.</summary>
    Upper = 1 << 5,

    /// <summary>Two letters in one, of which the first is a capital.</summary>
    Title = 1 << 6,

    /// <summary>White space.</summary>
    Space = 1 << 7,

    /// <summary>It ends a line.</summary>
    LineBreak = 1 << 8,

    /// <summary>It is shown as it is.</summary>
    Printable = 1 << 9,

    /// <summary>An identifier may begin with it.</summary>
    IdentifierStart = 1 << 10,

    /// <summary>It may stand in an identifier.</summary>
    IdentifierPart = 1 << 11,

    /// <summary>It has a case.</summary>
    Cased = 1 << 12,

    /// <summary>Looking for the letters around it does not stop there.</summary>
    CaseIgnorable = 1 << 13,

    /// <summary>Its other cases are in the table of special ones.</summary>
    Special = 1 << 14,
}
