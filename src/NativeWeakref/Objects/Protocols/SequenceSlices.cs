using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>A range of a sequence by two numbers: square brackets with a slice of them. A NULL is SystemError.</summary>
internal static unsafe class SequenceSlices
{
    /// <summary>Return: owned, or NULL with an error.</summary>
    internal static PyObject* Get(PyObject* s, nint low, nint high)
    {
        if (s == null)
        {
            return NullArgument.Refuse();
        }
        PyMappingMethods* mapping = s->ob_type->tp_as_mapping;
        if (mapping == null || mapping->mp_subscript == null)
        {
            return UnsupportedType.Refuse(s, "'%.200s' object is unsliceable"u8);
        }
        PyObject* slice = SliceObjects.FromIndices(low, high);
        PyObject* result = slice == null ? null : mapping->mp_subscript(s, slice); // foreign code
        Refcount.XDecRef(slice);
        return result;
    }

    /// <summary>Return: 0, or -1 with an error.</summary>
    internal static int Set(PyObject* s, nint low, nint high, PyObject* value)
    {
        if (s == null)
        {
            return NullArgument.RefuseStatus();
        }
        return IsChangeable(s) ? Assign(s, low, high, value)
            : UnsupportedType.RefuseStatus(s, "'%.200s' object doesn't support slice assignment"u8);
    }

    /// <summary>Return: 0, or -1 with an error.</summary>
    internal static int Delete(PyObject* s, nint low, nint high)
    {
        if (s == null)
        {
            return NullArgument.RefuseStatus();
        }
        return IsChangeable(s) ? Assign(s, low, high, null)
            : UnsupportedType.RefuseStatus(s, "'%.200s' object doesn't support slice deletion"u8);
    }

    private static bool IsChangeable(PyObject* s)
        => s->ob_type->tp_as_mapping != null && s->ob_type->tp_as_mapping->mp_ass_subscript != null;

    private static int Assign(PyObject* s, nint low, nint high, PyObject* value)
    {
        PyObject* slice = SliceObjects.FromIndices(low, high);
        int status = slice == null ? -1 : s->ob_type->tp_as_mapping->mp_ass_subscript(s, slice, value); // foreign code
        Refcount.XDecRef(slice);
        return status;
    }
}
