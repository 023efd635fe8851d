using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings.Characters;
using NativeWeakref.Objects.Builtins.Strings.Methods;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

// Arguments come from C and are checked here. What returns an object returns it owned, or NULL with an error.

/// <summary>What C asks of strings: making them from raw data, reading and searching them.</summary>
internal static unsafe class StringAccess
{
    /// <summary>From UTF-8 that ends with a zero byte. NULL with SystemError for NULL, with UnicodeDecodeError or MemoryError.</summary>
    internal static PyObject* FromText(byte* text) => text != null ? StringObjects.FromUtf8(text) : RefuseNull();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseNull()
    {
        Errors.BadInternalCall();
        return null;
    }

    /// <summary>From UTF-8 of a length. NULL with SystemError, UnicodeDecodeError or MemoryError.</summary>
    internal static PyObject* FromText(byte* text, nint size)
    {
        if (size < 0)
        {
            return Errors.SystemError("Negative size passed to PyUnicode_FromStringAndSize"u8);
        }
        if (text == null && size > 0)
        {
            return Errors.SystemError("NULL string with positive size with NULL passed to PyUnicode_FromStringAndSize"u8);
        }
        return StringObjects.FromUtf8(text, size);
    }

    /// <summary>The interned string of a text. NULL with an error as <see cref="FromText(byte*)"/>.</summary>
    internal static PyObject* InternText(byte* text)
    {
        PyObject* made = FromText(text);
        InternTable.Intern(&made);
        return made;
    }

    /// <summary>From characters of 1, 2 or 4 bytes. NULL with ValueError, SystemError or MemoryError.</summary>
    internal static PyObject* FromKindAndData(int kind, void* buffer, nint size)
    {
        if (size < 0)
        {
            return Errors.ValueError("size must be positive"u8);
        }
        if (kind is not ((int)PyUnicode_Kind.PyUnicode_1BYTE_KIND or (int)PyUnicode_Kind.PyUnicode_2BYTE_KIND
            or (int)PyUnicode_Kind.PyUnicode_4BYTE_KIND))
        {
            return Errors.SystemError("invalid kind"u8);
        }
        if (buffer == null && size > 0)
        {
            Errors.BadInternalCall();
            return null;
        }
        return StringCreation.FromCharacters(kind, buffer, size);
    }

    /// <summary>The string of one character. NULL with ValueError or MemoryError.</summary>
    internal static PyObject* FromOrdinal(int ordinal)
        => ordinal is < 0 or > (int)StringLayout.MaximumCharacter
            ? Errors.ValueError("chr() arg not in range(0x110000)"u8)
            : StringCreation.FromCharacter((uint)ordinal);

    /// <summary>An exact str of the characters of a str. NULL with TypeError, SystemError or MemoryError.</summary>
    internal static PyObject* FromObject(PyObject* op)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (!StringObjects.IsString(op))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "Can't convert '%.100s' object to str implicitly"u8, (nint)op->ob_type->tp_name);
        }
        return StringConcatenation.ToExact(op);
    }

    /// <summary>A str of exact type that only the caller knows, but for the empty one. NULL with SystemError or MemoryError.</summary>
    internal static PyObject* Copy(PyObject* op)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            Errors.BadInternalCall();
            return null;
        }
        PyObject* copy = StringCreation.New(StringLayout.Length(op), StringLayout.Bound(op));
        if (copy != null)
        {
            StringChange.CopyUnchecked(copy, 0, op, 0, StringLayout.Length(op));
        }
        return copy;
    }

    /// <summary>Number of characters; -1 with TypeError where the object is no string.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint GetLength(PyObject* op) => IsArgument(op) ? StringLayout.Length(op) : -1;

    /// <summary>Raises RuntimeError. Return: -1.</summary>
    internal static nint RefuseSize()
    {
        Errors.Raise(*Symbols.Table.PyExc_RuntimeError, "PyUnicode_GetSize has been removed."u8);
        return -1;
    }

    /// <summary>The character at an index; all bits set with TypeError or IndexError.</summary>
    internal static uint ReadCharacter(PyObject* op, nint index)
    {
        if (!IsArgument(op))
        {
            return uint.MaxValue;
        }
        if (index < 0 || index >= StringLayout.Length(op))
        {
            Errors.IndexError("string index out of range"u8);
            return uint.MaxValue;
        }
        return StringLayout.Read(op, index);
    }

    /// <summary>The characters in [start, end). NULL with TypeError, SystemError, IndexError or MemoryError.</summary>
    internal static PyObject* Substring(PyObject* op, nint start, nint end)
        => StringConcatenation.CheckString(op) ? StringConcatenation.Substring(op, start, end) : null;

    /// <summary>
    /// Index of a string in the characters [start, end) of another, where negative indices count from the end. Return: -1 where there
    /// is none, -2 with TypeError or SystemError.
    /// </summary>
    internal static nint Find(PyObject* op, PyObject* value, nint start, nint end, int direction)
    {
        if (!StringConcatenation.CheckString(op) || !StringConcatenation.CheckString(value))
        {
            return -2;
        }
        nint length = StringLayout.Length(op);
        return start > length ? -1 : StringSearch.Find(op, value, Place(start, length), Place(end, length), direction);
    }

    /// <summary>As <see cref="Find"/> for one character.</summary>
    internal static nint FindCharacter(PyObject* op, uint character, nint start, nint end, int direction)
    {
        if (!StringConcatenation.CheckString(op))
        {
            return -2;
        }
        nint length = StringLayout.Length(op);
        start = Place(start, length);
        end = Place(end, length);
        return start < end
            ? CharacterBlocks.Find(StringLayout.Kind(op), StringLayout.Data(op), start, end, character, direction)
            : -1;
    }

    /// <summary>
    /// Copies all characters to a buffer, with a zero behind where asked. Return: the buffer; NULL with SystemError where it is too
    /// small, with TypeError where the object is no string.
    /// </summary>
    internal static uint* CopyToBuffer(PyObject* op, uint* buffer, nint size, bool withZero)
    {
        if (!StringConcatenation.CheckString(op))
        {
            return null;
        }
        if (buffer == null || size < 0)
        {
            Errors.BadInternalCall();
            return null;
        }
        nint length = StringLayout.Length(op);
        if (size < length + (withZero ? 1 : 0))
        {
            Errors.SystemError("string is longer than the buffer"u8);
            return null;
        }
        CharacterBlocks.Copy((int)PyUnicode_Kind.PyUnicode_4BYTE_KIND, buffer, 0, StringLayout.Kind(op), StringLayout.Data(op), 0, length);
        if (withZero)
        {
            buffer[length] = 0;
        }
        return buffer;
    }

    /// <summary>As <see cref="CopyToBuffer"/> with a zero, to a new block; NULL also with MemoryError.</summary>
    internal static uint* CopyToNewBuffer(PyObject* op)
    {
        if (!StringConcatenation.CheckString(op))
        {
            return null;
        }
        nint size = StringLayout.Length(op) + 1;
        void* block = size <= nint.MaxValue / sizeof(uint) ? MemoryHeap.Allocate((nuint)size * sizeof(uint)) : null;
        if (block == null)
        {
            Errors.NoMemory();
            return null;
        }
        return CopyToBuffer(op, (uint*)block, size, withZero: true);
    }

    /// <summary>The bound of the characters in [start, end), which is in range.</summary>
    internal static uint BoundOfPart(PyObject* op, nint start, nint end)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            Errors.BadInternalCall();
            return 0;
        }
        int kind = StringLayout.Kind(op);
        return start >= end || StringLayout.IsAscii(op)
            ? StringLayout.MaximumAscii
            : CharacterBlocks.Bound(kind, (byte*)StringLayout.Data(op) + (start * kind), end - start);
    }

    /// <summary>1 where a string could be a name, else 0; sets no error.</summary>
    internal static int IsIdentifier(PyObject* op)
        => op != null && StringObjects.IsString(op) && StringQuestions.IsIdentifier(op) ? 1 : 0;

    /// <summary>
    /// The text of a number in ASCII, as far as it may be one: a question mark stands for the first other character, and for all behind it.
    /// NULL with SystemError or MemoryError.
    /// </summary>
    internal static PyObject* ToAsciiNumber(PyObject* op)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            Errors.BadInternalCall();
            return null;
        }
        if (StringLayout.IsAscii(op))
        {
            return Refcount.NewRef(op);
        }
        TextBuilder text = default;
        nint length = StringLayout.Length(op);
        for (nint i = 0; i < length; i++)
        {
            uint character = StringLayout.Read(op, i);
            uint plain = CharacterNumbers.ToAscii(character);
            if (!text.AppendCharacter(plain) || (plain == '?' && character != '?'))
            {
                break; // the builder remembers
            }
        }
        return text.Finish();
    }

    private static bool IsArgument(PyObject* op)
    {
        if (op != null && StringObjects.IsString(op))
        {
            return true;
        }
        Errors.TypeError("bad argument type for built-in operation"u8);
        return false;
    }

    private static nint Place(nint index, nint length)
    {
        if (index > length)
        {
            return length;
        }
        nint fromEnd = index < 0 ? index + length : index;
        return fromEnd < 0 ? 0 : fromEnd;
    }
}
