using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>The end of strings, and of the memory that hangs on them.</summary>
internal static unsafe class StringLifetime
{
    /// <summary>What the deallocator of str does; no foreign code runs but a subtype's tp_free.</summary>
    /// <remarks>The usual string has no other parts; it ends without a call, and all else is one in tail position: no frame.</remarks>
    internal static void Deallocate(PyObject* op)
    {
        const uint Plain = UnicodeState.Compact | UnicodeState.Ascii; // compact strings are of no subtype
        const uint All = Plain | UnicodeState.InternedMask | UnicodeState.StaticallyAllocated;
        if ((((PyASCIIObject*)op)->state & All) != Plain || !HeapBlocks.CanPutBack(op))
        {
            DeallocateAny(op);
            return;
        }
        HeapBlocks.PutBack(op);
    }

    // A shared or interned string is immortal and comes here only where code that does not know immortality has counted it down: it is
    // made immortal again.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DeallocateAny(PyObject* op)
    {
        if (SharedStrings.IsShared(op) || StringLayout.IsInterned(op))
        {
            op->ob_refcnt = Refcount.Immortal;
            return;
        }
        DropParts(op);
        ForeignCalls.Free(op, op->ob_type->tp_free);
    }

    /// <summary>Frees an exact, compact string that nothing refers to any more, whatever its count.</summary>
    internal static void Free(PyObject* op)
    {
        DropParts(op);
        ObjectHeap.Free(op);
    }

    /// <summary>Gives up the cached UTF-8 form of a string beyond ASCII.</summary>
    internal static void DropUtf8(PyObject* op)
    {
        PyCompactUnicodeObject* compact = (PyCompactUnicodeObject*)op;
        byte* utf8 = compact->utf8;
        compact->utf8 = null;
        compact->utf8_length = 0;
        ObjectHeap.Free(utf8);
    }

    // A string of a subtype that is ASCII may use one block for its characters and for their UTF-8 form.
    private static void DropParts(PyObject* op)
    {
        if (StringLayout.IsCompact(op))
        {
            if (!StringLayout.IsAscii(op))
            {
                DropUtf8(op);
            }
            return;
        }
        PyUnicodeObject* subtype = (PyUnicodeObject*)op;
        if (subtype->_base.utf8 != (byte*)subtype->data.any)
        {
            DropUtf8(op);
        }
        ObjectHeap.Free(subtype->data.any);
        subtype->data.any = null;
    }
}
