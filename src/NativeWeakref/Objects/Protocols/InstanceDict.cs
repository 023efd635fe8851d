using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;

namespace NativeWeakref.Objects.Protocols;

/// <summary>The dictionary an instance carries.</summary>
internal static unsafe class InstanceDict
{
    /// <summary>Where an instance keeps its dict, or NULL where it has no place for one. The dict is NULL until it is needed.</summary>
    internal static PyObject** Place(PyObject* op)
    {
        nint offset = op->ob_type->tp_dictoffset;
        return offset > 0 ? (PyObject**)((byte*)op + offset) : null;
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
}
