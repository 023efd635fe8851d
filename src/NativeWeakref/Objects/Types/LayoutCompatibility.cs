using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Objects.Types;

/// <summary>Whether instances of one type may become instances of another without moving (W-245, W-617).</summary>
internal static unsafe class LayoutCompatibility
{
    /// <summary>Input: the attribute that is assigned, for messages. Return: false with TypeError set, or with what comparing slots raised.</summary>
    internal static bool Check(PyTypeObject* old, PyTypeObject* wanted, ReadOnlySpan<byte> attribute)
    {
        if (old->tp_free != wanted->tp_free)
        {
            return Refuse("%s assignment: '%s' deallocator differs from '%s'"u8, old, wanted, attribute);
        }
        PyTypeObject* oldRoot = LayoutRoot(old);
        PyTypeObject* wantedRoot = LayoutRoot(wanted);
        return oldRoot == wantedRoot || (oldRoot->tp_base == wantedRoot->tp_base && AddsTheSame(wantedRoot, oldRoot))
            || Refuse("%s assignment: '%s' object layout differs from '%s'"u8, old, wanted, attribute);
    }

    private static bool Refuse(ReadOnlySpan<byte> message, PyTypeObject* old, PyTypeObject* wanted, ReadOnlySpan<byte> attribute)
    {
        if (!Errors.Occurred())
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, message, (nint)CString.Of(attribute), (nint)wanted->tp_name, (nint)old->tp_name);
        }
        return false;
    }

    // The furthest base whose instances look and end the same.
    private static PyTypeObject* LayoutRoot(PyTypeObject* type)
    {
        while (type->tp_base != null && LooksLikeItsBase(type, type->tp_base))
        {
            type = type->tp_base;
        }
        return type;
    }

    private static bool LooksLikeItsBase(PyTypeObject* type, PyTypeObject* parent)
    {
        const ulong LayoutFlags = TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_PREHEADER;
        bool collected = (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0;
        return type->tp_basicsize == parent->tp_basicsize && type->tp_itemsize == parent->tp_itemsize
            && type->tp_dictoffset == parent->tp_dictoffset && type->tp_weaklistoffset == parent->tp_weaklistoffset
            && ((type->tp_flags ^ parent->tp_flags) & LayoutFlags) == 0
            && (!collected || type->tp_clear == ClassInstances.ClearPointer || type->tp_clear == parent->tp_clear);
    }

    // Two types with one base: whether both add places of the same names, and a weak list and dict alike, and nothing else.
    private static bool AddsTheSame(PyTypeObject* left, PyTypeObject* right)
    {
        if (left->tp_weaklistoffset != right->tp_weaklistoffset || left->tp_dictoffset != right->tp_dictoffset
            || ((left->tp_flags ^ right->tp_flags) & (TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_PREHEADER)) != 0)
        {
            return false;
        }
        PyObject* leftSlots = SlotsOf(left);
        PyObject* rightSlots = SlotsOf(right);
        nint size = left->tp_base->tp_basicsize;
        if (leftSlots != null && rightSlots != null)
        {
            if (Comparison.CompareBool(leftSlots, rightSlots, ComparisonOperators.Py_EQ) != 1)
            {
                return false;
            }
            size += sizeof(PyObject*) * TupleObjects.Size(leftSlots);
        }
        return size == left->tp_basicsize && size == right->tp_basicsize;
    }

    private static PyObject* SlotsOf(PyTypeObject* type)
        => (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0 ? null : ((PyHeapTypeObject*)type)->ht_slots;
}
