using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>The bytes objects that exist once per process, immortal, in static memory: the empty one and those of one byte.</summary>
internal static unsafe class SharedBytes
{
    private const int Count = 256;
    private const int SlotSize = 40; // a head of 32 bytes, a byte, its zero

    [StructLayout(LayoutKind.Sequential, Size = (Count + 1) * SlotSize)]
    private struct Storage
    {
        internal PyBytesObject First;
    }

    private static Storage s_storage;

    /// <summary>Without bytes; immortal.</summary>
    internal static PyObject* Empty => Slot(Count);

    /// <summary>Of one byte; immortal.</summary>
    internal static PyObject* Of(byte value) => Slot(value);

    /// <summary>Whether an object lies in static memory and is never freed.</summary>
    internal static bool Contains(PyObject* op) => op >= Slot(0) && op <= Slot(Count);

    /// <summary>Fills all of them. Runs in the load hook: static data only.</summary>
    internal static void Fill()
    {
        for (int i = 0; i <= Count; i++)
        {
            PyBytesObject* op = (PyBytesObject*)Slot(i);
            op->ob_base.ob_base.ob_refcnt = Refcount.Immortal;
            op->ob_base.ob_base.ob_type = Symbols.Table.PyBytes_Type;
            op->ob_base.ob_size = i < Count ? 1 : 0;
            op->ob_shash = -1;
            op->ob_sval[0] = i < Count ? (byte)i : (byte)0;
        }
    }

    private static PyObject* Slot(int index) => (PyObject*)((byte*)Unsafe.AsPointer(ref s_storage) + (index * SlotSize));
}
