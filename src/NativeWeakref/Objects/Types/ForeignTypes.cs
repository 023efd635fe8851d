using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The static types of the program that have been readied: shutting down takes them back to their raw state.</summary>
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

    /// <summary>Un-readies all, the last one first, and forgets them.</summary>
    internal static void UnreadyAll()
    {
        while (s_count > 0)
        {
            TypeReady.Unready(s_types[--s_count]);
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
