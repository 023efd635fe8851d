using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Text in wide characters, of 4 bytes each.</summary>
internal static unsafe class WideText
{
    /// <summary>Input: characters and their number, negative where a zero ends them. Return: an owned str; NULL with ValueError, MemoryError, or SystemError.</summary>
    internal static PyObject* ToString(uint* text, nint size)
    {
        if (text == null)
        {
            return size == 0 ? SharedStrings.Empty : Errors.SystemError("bad argument to internal function"u8);
        }
        nint count = size < 0 ? Length(text) : size;
        for (nint i = 0; i < count; i++)
        {
            if (text[i] > StringLayout.MaximumCharacter)
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_ValueError, "character U+%lx is not in range [U+0000; U+10ffff]"u8, (nint)text[i]);
            }
        }
        return StringCreation.FromCharacters((int)PyUnicode_Kind.PyUnicode_4BYTE_KIND, text, count);
    }

    /// <summary>
    /// The characters of a str and a zero in a new block of <c>PyMem_Malloc</c>. Input: a place for their number, NULL where none of them
    /// may be zero. Return: NULL with ValueError, MemoryError, TypeError for no str, or SystemError for NULL.
    /// </summary>
    internal static uint* FromString(PyObject* op, nint* size)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (!StringObjects.IsString(op))
        {
            Errors.TypeError("bad argument type for built-in operation"u8);
            return null;
        }
        nint length = StringLayout.Length(op);
        if (size == null && StringSearch.HasNul(op))
        {
            Errors.ValueError("embedded null character"u8);
            return null;
        }
        uint* block = (uint*)MemoryHeap.Allocate((nuint)(length + 1) * sizeof(uint));
        if (block == null)
        {
            Errors.NoMemory();
            return null;
        }
        CharacterBlocks.Copy((int)PyUnicode_Kind.PyUnicode_4BYTE_KIND, block, 0, StringLayout.Kind(op), StringLayout.Data(op), 0, length);
        block[length] = 0;
        if (size != null)
        {
            *size = length;
        }
        return block;
    }

    /// <summary>
    /// As much of a str as a block of a size takes, with a zero where there is room. Input: a block; NULL to ask for the room. Return: how
    /// many characters were stored, or with the zero are needed; -1 with TypeError, or SystemError.
    /// </summary>
    internal static nint Store(PyObject* op, uint* block, nint size)
    {
        if (op == null || (block != null && size < 0))
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (!StringObjects.IsString(op))
        {
            Errors.TypeError("bad argument type for built-in operation"u8);
            return -1;
        }
        nint length = StringLayout.Length(op);
        if (block == null)
        {
            return length + 1;
        }
        nint stored = size < length ? size : length;
        CharacterBlocks.Copy((int)PyUnicode_Kind.PyUnicode_4BYTE_KIND, block, 0, StringLayout.Kind(op), StringLayout.Data(op), 0, stored);
        if (size > length)
        {
            block[length] = 0;
        }
        return stored;
    }

    private static nint Length(uint* text)
    {
        nint count = 0;
        while (text[count] != 0)
        {
            count++;
        }
        return count;
    }
}
