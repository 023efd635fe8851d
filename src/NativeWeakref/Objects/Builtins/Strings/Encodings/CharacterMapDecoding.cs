using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>From bytes to text by a table: a str, or anything with items.</summary>
internal static unsafe class CharacterMapDecoding
{
    private const uint Undefined = 0xFFFE;

    /// <summary>Input: NULL for a table that maps each byte to the character of its number. Return: an owned str; NULL with an error.</summary>
    internal static PyObject* Decode(byte* data, nint size, PyObject* mapping, byte* policy)
    {
        if (!DecodingErrors.IsGiven(data, size))
        {
            return null;
        }
        if (mapping == null)
        {
            return SingleByteCodec.DecodeLatin1(data, size);
        }
        bool isString = StringObjects.IsExactString(mapping);
        DecodingErrors errors = DecodingErrors.Of(data, size, "charmap"u8, policy);
        TextBuilder text = default;
        nint at = 0;
        while (at >= 0 && at < errors.Size)
        {
            byte value = errors.Data[at];
            PyObject* found = null;
            uint character = isString ? InString(mapping, value) : LookUp(mapping, value, &found); // foreign code
            if (found != null)
            {
                at = text.AppendString(found) ? at + 1 : -1;
                Refcount.DecRef(found);
            }
            else if (character is <= StringLayout.MaximumCharacter and not Undefined)
            {
                at = text.AppendCharacter(character) ? at + 1 : -1;
            }
            else
            {
                at = character == Undefined ? errors.Handle(&text, at, at + 1, "character maps to <undefined>"u8) : -1; // foreign code
            }
        }
        return errors.Finish(&text, at);
    }

    private static uint InString(PyObject* mapping, byte value)
        => value < StringLayout.Length(mapping) ? StringLayout.Read(mapping, value) : Undefined;

    // Output: an owned str that is not one character. Return: the character, U+FFFE for none; what is no character with an error.
    private static uint LookUp(PyObject* mapping, byte value, PyObject** text)
    {
        PyObject* key = IntegerObjects.FromInt64(value);
        PyObject* found = key == null ? null : ItemAccess.Get(mapping, key); // foreign code
        Refcount.XDecRef(key);
        if (found == null)
        {
            if (!Errors.Matches(*Symbols.Table.PyExc_LookupError))
            {
                return uint.MaxValue;
            }
            Errors.Clear();
            return Undefined;
        }
        uint character = Undefined;
        if (IntegerObjects.IsInteger(found))
        {
            character = ReadCharacter(found);
        }
        else if (StringObjects.IsString(found) && StringLayout.Length(found) == 1)
        {
            character = StringLayout.Read(found, 0);
        }
        else if (StringObjects.IsString(found))
        {
            *text = found;
            return Undefined;
        }
        else if (found != Symbols.None)
        {
            Errors.TypeError("character mapping must return integer, None or str"u8);
            character = uint.MaxValue;
        }
        Refcount.DecRef(found);
        return character;
    }

    private static uint ReadCharacter(PyObject* integer)
    {
        int overflow;
        long value = IntegerObjects.AsInt64(integer, &overflow);
        if (overflow == 0 && value is >= 0 and <= StringLayout.MaximumCharacter)
        {
            return (uint)value;
        }
        Errors.TypeError("character mapping must be in range(0x110000)"u8);
        return uint.MaxValue;
    }
}
