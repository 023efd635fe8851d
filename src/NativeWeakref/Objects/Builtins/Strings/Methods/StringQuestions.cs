using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings.Characters;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>What all characters of a string are.</summary>
internal static unsafe class StringQuestions
{
    internal const CharacterFlags AlphabeticOrNumeric
        = CharacterFlags.Alphabetic | CharacterFlags.Decimal | CharacterFlags.Digit | CharacterFlags.Numeric;

    /// <summary>Whether there is a character, and all are in one of some classes.</summary>
    internal static bool AreAll(PyObject* op, CharacterFlags flags)
    {
        nint length = StringLayout.Length(op);
        for (nint i = 0; i < length; i++)
        {
            if (!CharacterClasses.Has(StringLayout.Read(op, i), flags))
            {
                return false;
            }
        }
        return length > 0;
    }

    /// <summary>Whether repr() shows all characters as they are.</summary>
    internal static bool IsPrintable(PyObject* op)
    {
        nint length = StringLayout.Length(op);
        for (nint i = 0; i < length; i++)
        {
            if (!CharacterClasses.IsPrintable(StringLayout.Read(op, i)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether there is a letter of one case, and none of another. Input: the case, and the others.</summary>
    internal static bool IsOfCase(PyObject* op, CharacterFlags wanted, CharacterFlags others)
    {
        nint length = StringLayout.Length(op);
        bool found = false;
        for (nint i = 0; i < length; i++)
        {
            CharacterRecord record = CharacterRecord.Of(StringLayout.Read(op, i));
            if (record.Has(others))
            {
                return false;
            }
            found |= record.Has(wanted);
        }
        return found;
    }

    /// <summary>Whether there is a letter with case, capitals stand where words begin, and small letters elsewhere.</summary>
    internal static bool IsTitle(PyObject* op)
    {
        nint length = StringLayout.Length(op);
        bool found = false;
        bool inWord = false;
        for (nint i = 0; i < length; i++)
        {
            CharacterRecord record = CharacterRecord.Of(StringLayout.Read(op, i));
            bool capital = record.Has(CharacterFlags.Upper | CharacterFlags.Title);
            bool small = !capital && record.Has(CharacterFlags.Lower);
            if (inWord ? capital : small)
            {
                return false;
            }
            inWord = capital || small;
            found |= inWord;
        }
        return found;
    }

    /// <summary>Number of characters at the start that form an identifier.</summary>
    internal static nint ScanIdentifier(PyObject* op)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            Errors.BadInternalCall();
            return -1;
        }
        nint length = StringLayout.Length(op);
        nint i = 0;
        while (i < length && IsOfIdentifier(StringLayout.Read(op, i), isFirst: i == 0))
        {
            i++;
        }
        return i;
    }

    /// <summary>Whether a string could be a name.</summary>
    internal static bool IsIdentifier(PyObject* op) => StringLayout.Length(op) > 0 && ScanIdentifier(op) == StringLayout.Length(op);

    private static bool IsOfIdentifier(uint character, bool isFirst)
        => isFirst ? CharacterClasses.IsFirstOfIdentifier(character) : CharacterClasses.IsInIdentifier(character);
}
