using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings.Characters;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>How the letters of a string change.</summary>
internal enum CaseChange
{
    /// <summary>All small.</summary>
    Lower,

    /// <summary>All capitals.</summary>
    Upper,

    /// <summary>Words begin with a capital.</summary>
    Title,

    /// <summary>The text begins with a capital.</summary>
    Capitalize,

    /// <summary>Small ones become capitals, and the other way round.</summary>
    Swap,

    /// <summary>All as is best for comparison.</summary>
    Fold,
}

/// <summary>Strings in another case, by the full mappings of Unicode and its rule for the sigma at the end of a word.</summary>
internal static unsafe class CaseConversion
{
    private const uint CapitalSigma = 0x3A3;
    private const uint FinalSigma = 0x3C2;

    /// <summary>Return: an owned str of exact type, or NULL with MemoryError.</summary>
    internal static PyObject* Convert(PyObject* op, CaseChange change)
    {
        nint length = StringLayout.Length(op);
        if (length == 0)
        {
            return SharedStrings.Empty;
        }
        PyObject* made;
        if (change is CaseChange.Lower or CaseChange.Upper or CaseChange.Fold && NarrowCases.TryConvert(op, change, &made))
        {
            return made;
        }
        TextBuilder text = default;
        bool inWord = false;
        bool done = true;
        for (nint i = 0; done && i < length; i++)
        {
            uint character = StringLayout.Read(op, i);
            done = Append(&text, op, i, character, Target(change, character, i == 0, inWord));
            inWord = change == CaseChange.Title && CharacterClasses.Has(character, CharacterFlags.Cased);
        }
        return text.Finish();
    }

    private static LetterCase Target(CaseChange change, uint character, bool isFirst, bool inWord)
    {
        switch (change)
        {
            case CaseChange.Upper:
                return LetterCase.Upper;
            case CaseChange.Fold:
                return LetterCase.Fold;
            case CaseChange.Title:
                return inWord ? LetterCase.Lower : LetterCase.Title;
            case CaseChange.Capitalize:
                return isFirst ? LetterCase.Title : LetterCase.Lower;
            case CaseChange.Swap:
                return Swapped(CharacterRecord.Of(character));
            default:
                return LetterCase.Lower;
        }
    }

    // What is neither small nor a capital is its own title case.
    private static LetterCase Swapped(CharacterRecord record)
        => record.Has(CharacterFlags.Lower) ? LetterCase.Upper
            : record.Has(CharacterFlags.Upper) ? LetterCase.Lower
            : LetterCase.Title;

    private static bool Append(TextBuilder* text, PyObject* op, nint index, uint character, LetterCase target)
    {
        if (target == LetterCase.Lower && character == CapitalSigma && IsFinal(op, index))
        {
            return text->AppendCharacter(FinalSigma);
        }
        uint* characters = stackalloc uint[CharacterCases.Longest];
        int count = CharacterCases.ToFull(character, target, characters);
        bool appended = true;
        for (int i = 0; appended && i < count; i++)
        {
            appended = text->AppendCharacter(characters[i]);
        }
        return appended;
    }

    // A letter with case stands before it and none behind it, where what is ignored in such questions does not count.
    private static bool IsFinal(PyObject* op, nint index)
    {
        nint length = StringLayout.Length(op);
        nint before = index - 1;
        while (before >= 0 && CharacterClasses.Has(StringLayout.Read(op, before), CharacterFlags.CaseIgnorable))
        {
            before--;
        }
        if (before < 0 || !CharacterClasses.Has(StringLayout.Read(op, before), CharacterFlags.Cased))
        {
            return false;
        }
        nint behind = index + 1;
        while (behind < length && CharacterClasses.Has(StringLayout.Read(op, behind), CharacterFlags.CaseIgnorable))
        {
            behind++;
        }
        return behind == length || !CharacterClasses.Has(StringLayout.Read(op, behind), CharacterFlags.Cased);
    }
}
