using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>The dictionary an instance carries.</summary>
internal static unsafe class InstanceDict
{
    internal const int ManagedOffset = -24; // before the collector's part (W-125)
    private const int UnmanagedMark = -1; // of a managed dict, inherited from a second base without the flag: no place at all

    /// <summary>Where an instance keeps its dict, or NULL where it has no place for one. The dict is NULL until it is needed.</summary>
    internal static PyObject** Place(PyObject* op)
    {
        PyTypeObject* type = op->ob_type;
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) != 0)
        {
            return (PyObject**)((byte*)op + ManagedOffset);
        }
        nint offset = type->tp_dictoffset;
        if (offset is 0 or UnmanagedMark)
        {
            return null;
        }
        return (PyObject**)((byte*)op + (offset > 0 ? offset : offset + SizeOf(op)));
    }

    /// <summary>The dict in a place, made where there is none. Return: borrowed, or NULL with MemoryError.</summary>
    internal static PyObject* Ensure(PyObject** place)
    {
        if (*place == null)
        {
            *place = DictObjects.New();
        }
        return *place;
    }

    /// <summary>The dict, made where there is none. Return: owned; NULL with AttributeError where there is no place, or MemoryError.</summary>
    internal static PyObject* Get(PyObject* op)
    {
        if (op == null)
        {
            return NullArgument.Refuse();
        }
        PyObject** place = Place(op);
        return place == null ? Errors.AttributeError("This object has no __dict__"u8) : Refcount.XNewRef(Ensure(place));
    }

    /// <summary>Replaces the dict. Return: 0; -1 with AttributeError where there is no place, TypeError for anything but a dict.</summary>
    internal static int Set(PyObject* op, PyObject* value)
    {
        if (op == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyObject** place = Place(op);
        if (place == null)
        {
            Errors.AttributeError("This object has no __dict__"u8);
            return -1;
        }
        if (value == null)
        {
            Errors.TypeError("cannot delete __dict__"u8);
            return -1;
        }
        if (!DictObjects.IsDict(value))
        {
            return UnsupportedType.RefuseStatus(value, "__dict__ must be set to a dictionary, not a '%.200s'"u8);
        }
        Refcount.Replace(place, Refcount.NewRef(value)); // foreign code
        return 0;
    }

    // With its items; their count is negative where a number keeps its sign there.
    private static nint SizeOf(PyObject* op)
    {
        PyTypeObject* type = op->ob_type;
        nint count = ((PyVarObject*)op)->ob_size;
        return (type->tp_basicsize + ((count < 0 ? -count : count) * type->tp_itemsize) + 7) & ~7;
    }
}
