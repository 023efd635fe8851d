using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Which objects are being printed, by thread: an object inside itself prints as dots instead of for ever.</summary>
internal static unsafe class ReprGuard
{
    private struct Entry
    {
        internal PyThreadState* Thread;
        internal PyObject* Object;
    }

    private const nint FirstCapacity = 16;

    // All threads' entries, newest last: foreign code may hand the GIL over between entering and leaving.
    private static Entry* s_entries;
    private static nint s_count;
    private static nint s_capacity;

    /// <summary>Return: 0, and the caller must leave; 1 when this thread is printing the object already; -1 with MemoryError.</summary>
    internal static int Enter(PyObject* op)
    {
        PyThreadState* thread = ThreadState.Require();
        for (nint i = s_count - 1; i >= 0; i--)
        {
            if (s_entries[i].Object == op && s_entries[i].Thread == thread)
            {
                return 1;
            }
        }
        if (s_count == s_capacity && !Grow())
        {
            Errors.NoMemory();
            return -1;
        }
        s_entries[s_count].Thread = thread;
        s_entries[s_count].Object = op;
        s_count++;
        return 0;
    }

    /// <summary>Ends what <see cref="Enter"/> began. Keeps the error indicator; an object that was not entered is ignored.</summary>
    internal static void Leave(PyObject* op)
    {
        PyThreadState* thread = ThreadState.Require();
        for (nint i = s_count - 1; i >= 0; i--)
        {
            if (s_entries[i].Object == op && s_entries[i].Thread == thread)
            {
                Remove(i);
                return;
            }
        }
    }

    /// <summary>Ends what a thread that ends in the middle of it has begun.</summary>
    internal static void Forget(PyThreadState* thread)
    {
        for (nint i = s_count - 1; i >= 0; i--)
        {
            if (s_entries[i].Thread == thread)
            {
                Remove(i);
            }
        }
    }

    /// <summary>Returns the memory of the list.</summary>
    internal static void Finalise()
    {
        ObjectHeap.Free(s_entries);
        s_entries = null;
        s_count = 0;
        s_capacity = 0;
    }

    private static void Remove(nint index)
    {
        s_count--;
        for (nint i = index; i < s_count; i++)
        {
            s_entries[i] = s_entries[i + 1];
        }
    }

    private static bool Grow()
    {
        nint capacity = s_capacity == 0 ? FirstCapacity : s_capacity * 2;
        Entry* moved = (Entry*)ObjectHeap.Reallocate(s_entries, (nuint)capacity * (nuint)sizeof(Entry));
        if (moved == null)
        {
            return false;
        }
        s_entries = moved;
        s_capacity = capacity;
        return true;
    }
}
