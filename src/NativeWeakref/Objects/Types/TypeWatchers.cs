using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Functions that are told when a type changes. A type's <c>tp_watched</c> has a bit for each that watches it.</summary>
internal static unsafe class TypeWatchers
{
    private const int Capacity = 8;

    [InlineArray(Capacity)]
    private struct Callbacks
    {
        private nint _first;
    }

    private static Callbacks s_callbacks;

    /// <summary>Return: the watcher's number, or -1 with RuntimeError where there are eight already.</summary>
    internal static int Add(delegate* unmanaged[Cdecl]<PyTypeObject*, int> callback)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if (*At(i) == 0)
            {
                *At(i) = (nint)callback;
                return i;
            }
        }
        Errors.RuntimeError("no more type watcher IDs available"u8);
        return -1;
    }

    /// <summary>Return: 0, or -1 with ValueError where there is no such watcher.</summary>
    internal static int Remove(int id)
    {
        if (!Check(id))
        {
            return -1;
        }
        *At(id) = 0;
        return 0;
    }

    /// <summary>A type is watched from now on. Return: 0, or -1 with ValueError.</summary>
    internal static int Watch(int id, PyObject* type)
    {
        if (!CheckType(type) || !Check(id))
        {
            return -1;
        }
        _ = TypeLookup.AssignVersion((PyTypeObject*)type); // only a type with a version notices its changes
        ((PyTypeObject*)type)->tp_watched |= (byte)(1 << id);
        return 0;
    }

    /// <summary>A type is no longer watched. Return: 0, or -1 with ValueError.</summary>
    internal static int Unwatch(int id, PyObject* type)
    {
        if (!CheckType(type) || !Check(id))
        {
            return -1;
        }
        ((PyTypeObject*)type)->tp_watched &= (byte)~(1 << id);
        return 0;
    }

    /// <summary>Tells the watchers of a type; what they raise is reported as unraisable.</summary>
    internal static void Tell(PyTypeObject* type)
    {
        for (int i = 0; i < Capacity; i++)
        {
            if ((type->tp_watched & (1 << i)) == 0 || *At(i) == 0)
            {
                continue;
            }
            if (((delegate* unmanaged[Cdecl]<PyTypeObject*, int>)*At(i))(type) < 0) // foreign code
            {
                Errors.WriteUnraisable((PyObject*)type);
            }
        }
    }

    /// <summary>Forgets all watchers.</summary>
    internal static void Finalise()
    {
        for (int i = 0; i < Capacity; i++)
        {
            *At(i) = 0;
        }
    }

    private static nint* At(int id) => (nint*)Unsafe.AsPointer(ref s_callbacks) + id;

    private static bool CheckType(PyObject* type)
    {
        if (NullArgument.IsMissing(type))
        {
            return false;
        }
        if ((type->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0)
        {
            return true;
        }
        Errors.ValueError("Cannot watch non-type"u8);
        return false;
    }

    private static bool Check(int id)
    {
        if ((uint)id >= Capacity)
        {
            Errors.Format(*Symbols.Table.PyExc_ValueError, "Invalid type watcher ID %zd"u8, id);
            return false;
        }
        if (*At(id) == 0)
        {
            Errors.Format(*Symbols.Table.PyExc_ValueError, "No type watcher set for ID %zd"u8, id);
            return false;
        }
        return true;
    }
}
