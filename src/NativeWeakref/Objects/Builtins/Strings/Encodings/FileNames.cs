using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

// UTF-8 whatever the locale, as in CPython's UTF-8 mode; bytes that are no text become lone surrogates, and these become bytes again.
// Without objects: the functions for C strings work before there is a runtime.

/// <summary>Names of files, and the C strings that are like them.</summary>
internal static unsafe class FileNames
{
    private const uint EscapeBase = 0xDC00;

    /// <summary>Names the encoding for C. Runs in the load hook.</summary>
    internal static void Fill()
    {
        *Symbols.Table.Py_FileSystemDefaultEncoding = CString.Of("utf-8"u8);
        *Symbols.Table.Py_FileSystemDefaultEncodeErrors = CString.Of("surrogateescape"u8);
        *Symbols.Table.Py_hexdigits = CString.Of("0123456789abcdef"u8);
    }

    /// <summary>Return: an owned str, or NULL with SystemError or MemoryError.</summary>
    internal static PyObject* Decode(byte* text)
    {
        if (text == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        return TextEncoding.DecodeFileName(text, CString.Length(text));
    }

    /// <summary>
    /// A C string in wide characters. Output: their number, or all bits set where memory is exhausted; NULL is allowed. Return: a block of
    /// PyMem_RawMalloc with a zero at the end, or NULL.
    /// </summary>
    internal static uint* ToWide(byte* text, nuint* size)
    {
        nint length = text == null ? 0 : CString.Length(text);
        uint* wide = (uint*)RawHeap.Allocate((nuint)(length + 1) * sizeof(uint));
        nint count = wide == null ? -1 : 0;
        for (nint at = 0; count >= 0 && at < length; count++)
        {
            uint character;
            int read = Utf8Decoding.ReadCharacter(text + at, length - at, &character);
            wide[count] = read > 0 ? character : EscapeBase + text[at];
            at += read > 0 ? read : 1;
        }
        if (count >= 0)
        {
            wide[count] = 0;
        }
        if (size != null)
        {
            *size = (nuint)count;
        }
        return wide;
    }

    /// <summary>
    /// Wide characters as a C string. Output: all bits set, or the index of a character that has no form; NULL is allowed. Return: a block of
    /// PyMem_Malloc, or NULL.
    /// </summary>
    internal static byte* FromWide(uint* wide, nuint* error)
    {
        nint count = 0;
        nuint size = 1;
        while (wide != null && wide[count] != 0)
        {
            uint character = wide[count];
            if (character > StringLayout.MaximumCharacter || (Utf8Encoding.IsSurrogate(character) && !IsEscaped(character)))
            {
                StoreError(error, (nuint)count);
                return null;
            }
            size += IsEscaped(character) ? 1 : (nuint)Utf8Encoding.LengthOf(character);
            count++;
        }
        StoreError(error, nuint.MaxValue);
        byte* text = (byte*)MemoryHeap.Allocate(size);
        byte* at = text;
        for (nint i = 0; text != null && i < count; i++)
        {
            if (IsEscaped(wide[i]))
            {
                *at = (byte)wide[i];
                at++;
                continue;
            }
            at = Utf8Encoding.Store(at, wide[i]);
        }
        if (text != null)
        {
            *at = 0;
        }
        return text;
    }

    private static bool IsEscaped(uint character) => character is >= 0xDC80 and <= 0xDCFF;

    private static void StoreError(nuint* error, nuint value)
    {
        if (error != null)
        {
            *error = value;
        }
    }
}
