using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>What square brackets and len() do: by the mapping's slots, else by the sequence's. A NULL is SystemError.</summary>
internal static unsafe class ItemAccess
{
    // The usual case ends in the call of a slot and needs no frame; the others are calls in tail position.

    /// <summary>Number of items; -1 with an error.</summary>
    internal static nint Size(PyObject* o)
    {
        if (o == null)
        {
            return NullArgument.RefuseStatus();
        }
        PySequenceMethods* sequence = o->ob_type->tp_as_sequence;
        return sequence != null && sequence->sq_length != null
            ? ForeignCalls.Number(o, sequence->sq_length) : MappingProtocol.Size(o); // foreign code
    }

    /// <summary>Return: owned, or NULL with an error.</summary>
    internal static PyObject* Get(PyObject* o, PyObject* key)
    {
        if (o == null || key == null)
        {
            return NullArgument.Refuse();
        }
        PyMappingMethods* mapping = o->ob_type->tp_as_mapping;
        return mapping != null && mapping->mp_subscript != null
            ? ForeignCalls.Two(o, key, mapping->mp_subscript) : GetByIndex(o, key); // foreign code
    }

    /// <summary>Return: 0, or -1 with an error.</summary>
    internal static int Set(PyObject* o, PyObject* key, PyObject* value)
    {
        if (o == null || key == null || value == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyMappingMethods* mapping = o->ob_type->tp_as_mapping;
        return mapping != null && mapping->mp_ass_subscript != null
            ? ForeignCalls.Store(o, key, value, mapping->mp_ass_subscript) : SetByIndex(o, key, value); // foreign code
    }

    /// <summary>Return: 0, or -1 with an error.</summary>
    internal static int Delete(PyObject* o, PyObject* key)
    {
        if (o == null || key == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyMappingMethods* mapping = o->ob_type->tp_as_mapping;
        return mapping != null && mapping->mp_ass_subscript != null
            ? ForeignCalls.Store(o, key, null, mapping->mp_ass_subscript) : DeleteByIndex(o, key); // foreign code
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* GetByIndex(PyObject* o, PyObject* key)
    {
        PyTypeObject* type = o->ob_type;
        if (type->tp_as_sequence != null && type->tp_as_sequence->sq_item != null)
        {
            nint index;
            return TryIndex(key, &index) ? SequenceProtocol.GetItem(o, index) : null; // foreign code
        }
        return (type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0
            ? Parameterise((PyTypeObject*)o, key)
            : UnsupportedType.Refuse(o, "'%.200s' object is not subscriptable"u8);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SetByIndex(PyObject* o, PyObject* key, PyObject* value)
    {
        if (!MayIndex(o->ob_type, key))
        {
            return UnsupportedType.RefuseStatus(o, "'%.200s' object does not support item assignment"u8);
        }
        nint index;
        return TryIndex(key, &index) ? SequenceProtocol.SetItem(o, index, value) : -1; // foreign code
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int DeleteByIndex(PyObject* o, PyObject* key)
    {
        if (!MayIndex(o->ob_type, key))
        {
            return UnsupportedType.RefuseStatus(o, "'%.200s' object does not support item deletion"u8);
        }
        nint index;
        return TryIndex(key, &index) ? SequenceProtocol.DeleteItem(o, index) : -1; // foreign code
    }

    // Where a change may go by index. A key that is no index is refused as an index only if the slot is there.
    private static bool MayIndex(PyTypeObject* type, PyObject* key)
        => type->tp_as_sequence != null && (type->tp_as_sequence->sq_ass_item != null || NumberConversion.IsIndex(key));

    private static bool TryIndex(PyObject* key, nint* index)
    {
        if (!NumberConversion.IsIndex(key))
        {
            UnsupportedType.Refuse(key, "sequence index must be integer, not '%.200s'"u8);
            return false;
        }
        *index = NumberConversion.AsSsize(key, *Symbols.Table.PyExc_IndexError); // foreign code
        return *index != -1 || !Errors.Occurred();
    }

    // A type in square brackets: its __class_getitem__.
    private static PyObject* Parameterise(PyTypeObject* type, PyObject* key)
    {
        PyObject* method;
        if (!Attributes.TryGet((PyObject*)type, "__class_getitem__"u8, &method))
        {
            return null;
        }
        if (method != null && method != Symbols.None)
        {
            PyObject* result = Calls.OneArg(method, key); // foreign code
            Refcount.DecRef(method);
            return result;
        }
        return Errors.Format(*Symbols.Table.PyExc_TypeError, "type '%.200s' is not subscriptable"u8, (nint)type->tp_name);
    }
}
