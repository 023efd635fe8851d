using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

// As in 3.12.1: the empty string and those of one character up to U+00FF exist once, immortal, in static memory. The empty one is
// interned from the start, the others when somebody interns them. Each is filled when it is asked for, with its UTF-8 form.

/// <summary>The strings that exist once per process.</summary>
internal static unsafe class SharedStrings
{
    private const int CharacterCount = 256;
    private const int SlotSize = 64; // the largest: a head of 56 bytes, two units, two bytes of UTF-8 and its zero
    private const int Utf8Offset = 58; // behind character and zero unit

    [StructLayout(LayoutKind.Sequential, Size = (CharacterCount + 1) * SlotSize)]
    private struct Storage
    {
        internal PyASCIIObject First;
    }

    private static Storage s_storage;

    /// <summary>The string without characters; immortal.</summary>
    internal static PyObject* Empty => Slot(CharacterCount);

    /// <summary>The string of a character up to U+00FF; immortal.</summary>
    internal static PyObject* OfCharacter(uint character)
    {
        PyObject* op = Slot((int)character);
        return op->ob_type != null ? op : Make((byte)character);
    }

    /// <summary>Whether a string lies in static memory and is never freed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsShared(PyObject* op) => (((PyASCIIObject*)op)->state & UnicodeState.StaticallyAllocated) != 0;

    /// <summary>Fills the empty one. Runs in the load hook: static data only.</summary>
    internal static void Fill()
    {
        PyASCIIObject* empty = (PyASCIIObject*)Empty;
        FillHead(empty, 0, ascii: true);
        empty->hash = 0;
        empty->state |= InternStates.SSTATE_INTERNED_IMMORTAL_STATIC;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* Make(byte character)
    {
        PyObject* op = Slot(character);
        bool ascii = character <= StringLayout.MaximumAscii;
        FillHead((PyASCIIObject*)op, 1, ascii);
        *(byte*)StringLayout.Data(op) = character;
        if (!ascii)
        {
            byte* utf8 = (byte*)op + Utf8Offset;
            utf8[0] = (byte)(0xC0 | (character >> 6));
            utf8[1] = (byte)(0x80 | (character & 0x3F));
            ((PyCompactUnicodeObject*)op)->utf8 = utf8;
            ((PyCompactUnicodeObject*)op)->utf8_length = 2;
        }
        return op;
    }

    private static void FillHead(PyASCIIObject* op, nint length, bool ascii)
    {
        uint state = StringCreation.StateOf((int)PyUnicode_Kind.PyUnicode_1BYTE_KIND, ascii);
        StringCreation.Head(op, length, state | UnicodeState.StaticallyAllocated);
        op->ob_base.ob_refcnt = Refcount.Immortal;
    }

    private static PyObject* Slot(int index) => (PyObject*)((byte*)Unsafe.AsPointer(ref s_storage) + (index * SlotSize));
}
