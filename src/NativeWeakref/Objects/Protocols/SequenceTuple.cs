using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>A tuple of everything an object gives when it is iterated over.</summary>
internal static unsafe class SequenceTuple
{
    private const nint FirstGuess = 10;
    private static nint LongestGuess => nint.MaxValue / 16; // a larger hint cannot be right

    private struct Items
    {
        internal PyObject** Start;
        internal nint Count;
        internal nint Capacity;
    }

    /// <summary>Return: owned; the object itself if it is an exact tuple; NULL with an error. A NULL is SystemError.</summary>
    internal static PyObject* Of(PyObject* o)
    {
        if (o == null)
        {
            return NullArgument.Refuse();
        }
        if (TupleObjects.IsExactTuple(o))
        {
            return Refcount.NewRef(o);
        }
        PyObject* iterator = Iteration.GetIter(o); // foreign code
        if (iterator == null)
        {
            return null;
        }
        nint guess = LengthEstimate.Of(o, FirstGuess); // foreign code
        PyObject* tuple = guess == -1 ? null : guess > LongestGuess ? Errors.NoMemory() : Collect(iterator, guess);
        Refcount.DecRef(iterator);
        return tuple;
    }

    private static PyObject* Collect(PyObject* iterator, nint guess)
    {
        Items items = default;
        bool complete = Reserve(&items, guess) && Fill(&items, iterator);
        PyObject* tuple = complete ? TupleObjects.FromArray(items.Start, items.Count) : null;
        for (nint i = items.Count - 1; i >= 0; i--)
        {
            Refcount.DecRef(items.Start[i]); // foreign code where there is no tuple, in the order of a tuple that dies
        }
        ObjectHeap.Free(items.Start);
        return tuple;
    }

    // Foreign code runs for each item.
    private static bool Fill(Items* items, PyObject* iterator)
    {
        for (PyObject* item = Iteration.Next(iterator); item != null; item = Iteration.Next(iterator))
        {
            if (items->Count == items->Capacity && !Reserve(items, items->Count + (items->Count >> 2) + FirstGuess))
            {
                Refcount.DecRef(item);
                return false;
            }
            items->Start[items->Count] = item;
            items->Count++;
        }
        return !Errors.Occurred();
    }

    private static bool Reserve(Items* items, nint capacity)
    {
        PyObject** moved = (PyObject**)ObjectHeap.Reallocate(items->Start, (nuint)capacity * (nuint)sizeof(PyObject*));
        if (moved == null)
        {
            Errors.NoMemory();
            return false;
        }
        items->Start = moved;
        items->Capacity = capacity;
        return true;
    }
}
