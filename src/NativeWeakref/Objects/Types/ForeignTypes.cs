using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Objects.Types;

/// <summary>The types of the program: shutting down takes static ones back to their raw state and empties those made at run time.</summary>
internal static unsafe class ForeignTypes
{
    private static PyTypeObject** s_types;
    private static nint s_count;
    private static nint s_capacity;

    /// <summary>Notes a readied type. Return: false with MemoryError set.</summary>
    internal static bool Remember(PyTypeObject* type)
    {
        if (s_count == s_capacity && !Grow())
        {
            Errors.NoMemory();
            return false;
        }
        s_types[s_count++] = type;
        return true;
    }

    /// <summary>A heap type is dying. One that was never remembered is allowed.</summary>
    internal static void Forget(PyTypeObject* type)
    {
        for (nint i = s_count - 1; i >= 0; i--)
        {
            if (s_types[i] == type)
            {
                s_types[i] = s_types[--s_count];
                return;
            }
        }
    }

    /// <summary>Number of them.</summary>
    internal static nint Count => s_count;

    /// <summary>One of them.</summary>
    internal static PyTypeObject* At(nint index) => s_types[index];

    /// <summary>Whether an address is that of one of them.</summary>
    internal static bool Contains(void* address)
    {
        for (nint i = 0; i < s_count; i++)
        {
            if (s_types[i] == address)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Un-readies or empties all, the last one first, and forgets them.</summary>
    internal static void UnreadyAll()
    {
        while (s_count > 0)
        {
            PyTypeObject* type = s_types[--s_count];
            if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) == 0)
            {
                TypeReady.Unready(type);
                continue;
            }
            Refcount.IncRef((PyObject*)type);
            HeapTypeLifetime.Clear(type); // foreign code: more types may have been made
            Refcount.DecRef((PyObject*)type);
        }
        ObjectHeap.Free(s_types);
        s_types = null;
        s_capacity = 0;
    }

    private static bool Grow()
    {
        nint capacity = s_capacity == 0 ? 16 : s_capacity * 2;
        void* grown = ObjectHeap.Reallocate(s_types, (nuint)capacity * (nuint)sizeof(PyTypeObject*));
        if (grown == null)
        {
            return false;
        }
        s_types = (PyTypeObject**)grown;
        s_capacity = capacity;
        return true;
    }
}
