using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.HeapTypes;

/// <summary>The part of an instance that a type adds to its base's, and its managed dict.</summary>
internal static unsafe class TypeData
{
    private const nint Alignment = 16; // of the widest C type: CPython's ALIGNOF_MAX_ALIGN_T

    /// <summary>Rounds a size up so that any C type may follow.</summary>
    internal static nint AlignUp(nint size) => (size + Alignment - 1) & ~(Alignment - 1);

    /// <summary>Where the data of a type with relative size starts in an instance.</summary>
    internal static void* Of(PyObject* op, PyTypeObject* type) => (byte*)op + AlignUp(type->tp_base->tp_basicsize);

    /// <summary>Bytes of that data; 0 where the type adds none.</summary>
    internal static nint Size(PyTypeObject* type)
    {
        if (NullArgument.IsMissing(type))
        {
            return -1;
        }
        nint size = type->tp_basicsize - AlignUp(type->tp_base->tp_basicsize);
        return size < 0 ? 0 : size;
    }

    /// <summary>Where the items of an instance start. Return: NULL with TypeError where the type does not promise that they lie at the end.</summary>
    internal static void* Items(PyObject* op)
    {
        if (NullArgument.IsMissing(op))
        {
            return null;
        }
        PyTypeObject* type = op->ob_type;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_ITEMS_AT_END) != 0)
        {
            return (byte*)op + type->tp_basicsize;
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "type '%s' does not have Py_TPFLAGS_ITEMS_AT_END"u8, (nint)type->tp_name);
        return null;
    }

    /// <summary>The members that a heap type carries with it; there are <c>ob_size</c> of them.</summary>
    internal static PyMemberDef* Members(PyTypeObject* type) => (PyMemberDef*)((byte*)type + type->ob_base.ob_base.ob_type->tp_basicsize);

    /// <summary>Visits the managed dict of an instance. Return: 0, or what the visitor returned.</summary>
    internal static int VisitDict(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyObject** place = ManagedDict(op);
        return place == null || *place == null ? 0 : visit(*place, arg);
    }

    /// <summary>Gives up the managed dict of an instance.</summary>
    internal static void ClearDict(PyObject* op)
    {
        PyObject** place = ManagedDict(op);
        if (place != null)
        {
            Refcount.Clear(place); // foreign code
        }
    }

    private static PyObject** ManagedDict(PyObject* op)
        => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) == 0 ? null : InstanceDict.Place(op);
}
