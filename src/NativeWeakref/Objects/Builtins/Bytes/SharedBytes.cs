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
    internal static PyObject* Of(byte value)
    {
        PyObject* op = Slot(value);
        return op->ob_type != null ? op : Make(value);
    }

    /// <summary>Whether an object lies in static memory and is never freed.</summary>
    internal static bool Contains(PyObject* op) => op >= Slot(0) && op <= Slot(Count);

    /// <summary>Fills the empty one. Runs in the load hook: static data only. The others are filled when they are asked for.</summary>
    internal static void Fill() => FillHead(Count, 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* Make(byte value)
    {
        FillHead(value, 1)->ob_sval[0] = value;
        return Slot(value);
    }

    private static PyBytesObject* FillHead(int index, nint size)
    {
        PyBytesObject* op = (PyBytesObject*)Slot(index);
        op->ob_base.ob_base.ob_refcnt = Refcount.Immortal;
        op->ob_base.ob_base.ob_type = Symbols.Table.PyBytes_Type;
        op->ob_base.ob_size = size;
        op->ob_shash = -1;
        return op;
    }

    private static PyObject* Slot(int index) => (PyObject*)((byte*)Unsafe.AsPointer(ref s_storage) + (index * SlotSize));
}
