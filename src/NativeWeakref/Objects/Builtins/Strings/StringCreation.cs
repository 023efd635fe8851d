using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>The only code that takes memory for strings.</summary>
internal static unsafe class StringCreation
{
    /// <summary>Length up to which an ASCII string is made from the page at hand.</summary>
    internal const nuint MostShort = 256;

    /// <summary>
    /// A string whose characters are not yet there; the zero unit is. Input: a length, and the largest character it will hold, whose
    /// bound gives the form. Return: owned; the shared one for length 0; NULL with SystemError or MemoryError.
    /// </summary>
    /// <remarks>A short ASCII string is the usual case; all else is one call in tail position, so that there is no frame.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* New(nint length, uint maximum)
    {
        if (maximum > StringLayout.MaximumAscii || (nuint)(length - 1) >= MostShort)
        {
            return NewOfAny(length, maximum);
        }
        HeapPage* page = PageForAscii(length);
        if (page->Free == null)
        {
            return NewOfAny(length, maximum);
        }
        return TakeAscii(page, length);
    }

    /// <summary>The page at hand for an ASCII string of 1 to <see cref="MostShort"/> characters; it may have no free block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static HeapPage* PageForAscii(nint length) => HeapBlocks.PageAtHand(PageKind.Plain, (nuint)(sizeof(PyASCIIObject) + length + 1));

    /// <summary>As <see cref="New"/>, of a page that has a free block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* TakeAscii(HeapPage* page, nint length)
    {
        PyASCIIObject* made = (PyASCIIObject*)HeapBlocks.TakeFrom(page);
        made->ob_base.ob_type = Symbols.Table.PyUnicode_Type;
        made->length = length;
        made->hash = -1;
        made->state = StateOf((int)PyUnicode_Kind.PyUnicode_1BYTE_KIND, ascii: true);
        ((byte*)(made + 1))[length] = 0;
        made->ob_base.ob_refcnt = 1;
        return (PyObject*)made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NewOfAny(nint length, uint maximum)
    {
        if (length == 0)
        {
            return SharedStrings.Empty;
        }
        if (maximum > StringLayout.MaximumCharacter)
        {
            return Errors.SystemError("invalid maximum character passed to PyUnicode_New"u8);
        }
        if (length < 0)
        {
            return Errors.SystemError("Negative size passed to PyUnicode_New"u8);
        }
        bool ascii = maximum <= StringLayout.MaximumAscii;
        int kind = StringLayout.KindFor(maximum);
        nint head = ascii ? sizeof(PyASCIIObject) : sizeof(PyCompactUnicodeObject);
        if (!Fits(head, kind, length))
        {
            return Errors.NoMemory();
        }
        void* block = ObjectHeap.Allocate(Size(head, kind, length));
        if (block == null)
        {
            return Errors.NoMemory();
        }
        Head(block, length, StateOf(kind, ascii));
        ((PyObject*)block)->ob_refcnt = 1;
        StringLayout.Write(kind, (byte*)block + head, length, 0);
        return (PyObject*)block;
    }

    /// <summary>Fills the head of a compact string whose memory is there, but for its count.</summary>
    internal static void Head(void* block, nint length, uint state)
    {
        PyASCIIObject* head = (PyASCIIObject*)block;
        head->ob_base.ob_type = Symbols.Table.PyUnicode_Type;
        head->length = length;
        head->hash = -1;
        head->state = state;
        if ((state & UnicodeState.Ascii) == 0)
        {
            ((PyCompactUnicodeObject*)block)->utf8 = null;
            ((PyCompactUnicodeObject*)block)->utf8_length = 0;
        }
    }

    /// <summary>The state of a compact string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint StateOf(int kind, bool ascii)
        => ((uint)kind << UnicodeState.KindShift) | UnicodeState.Compact | (ascii ? UnicodeState.Ascii : 0);

    /// <summary>A string of characters of a kind, brought to its smallest form. Return: owned, or NULL with an error.</summary>
    internal static PyObject* FromCharacters(int kind, void* data, nint count)
    {
        if (count == 0)
        {
            return SharedStrings.Empty;
        }
        uint bound = CharacterBlocks.Bound(kind, data, count);
        if (count == 1 && bound <= StringLayout.MaximumLatin1)
        {
            return SharedStrings.OfCharacter(StringLayout.Read(kind, data, 0));
        }
        PyObject* made = New(count, bound);
        if (made != null)
        {
            CharacterBlocks.Copy(StringLayout.Kind(made), StringLayout.Data(made), 0, kind, data, 0, count);
        }
        return made;
    }

    /// <summary>A string of bytes, each a character up to U+00FF. Return: owned, or NULL with an error.</summary>
    internal static PyObject* FromLatin1(byte* text, nint count)
    {
        if (text == null && count > 0)
        {
            Errors.BadInternalCall();
            return null;
        }
        return FromCharacters((int)PyUnicode_Kind.PyUnicode_1BYTE_KIND, text, count);
    }

    /// <summary>A string of one character, which is in range. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* FromCharacter(uint character)
        => FromCharacters((int)PyUnicode_Kind.PyUnicode_4BYTE_KIND, &character, 1);

    /// <summary>
    /// A compact string that only its maker knows, at another length; the zero unit is stored. Return: it, moved or not; or NULL with
    /// MemoryError, and the old one stays.
    /// </summary>
    internal static PyObject* Reallocate(PyObject* op, nint length)
    {
        int kind = StringLayout.Kind(op);
        nint head = StringLayout.IsAscii(op) ? sizeof(PyASCIIObject) : sizeof(PyCompactUnicodeObject);
        if (!Fits(head, kind, length))
        {
            return Errors.NoMemory();
        }
        if (!StringLayout.IsAscii(op))
        {
            StringLifetime.DropUtf8(op);
        }
        PyObject* moved = (PyObject*)ObjectHeap.Reallocate(op, Size(head, kind, length));
        if (moved == null)
        {
            return Errors.NoMemory();
        }
        ((PyASCIIObject*)moved)->length = length;
        ((PyASCIIObject*)moved)->hash = -1;
        StringLayout.Write(kind, StringLayout.Data(moved), length, 0);
        return moved;
    }

    // Division by a kind: a shift, as kinds are 1, 2, 4.
    private static bool Fits(nint head, int kind, nint length) => length <= ((nint.MaxValue - head) >> (kind >> 1)) - 1;

    private static nuint Size(nint head, int kind, nint length) => (nuint)(head + ((length + 1) * kind));
}
