using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>Adding what an iterator gives to a list.</summary>
internal static unsafe class ListExtension
{
    private const nint FirstGuess = 8;

    /// <summary>Return: false with an error; the items that came before it stay added. Foreign code may change the list meanwhile.</summary>
    internal static bool FromIterable(PyObject* list, PyObject* iterable)
    {
        PyObject* iterator = Iteration.GetIter(iterable); // foreign code
        if (iterator == null)
        {
            return false;
        }
        nint guess = LengthEstimate.Of(iterable, FirstGuess); // foreign code
        bool done = guess >= 0 && Reserve((PyListObject*)list, guess) && Fill(list, iterator);
        Refcount.DecRef(iterator);
        return done && TrimRoom((PyListObject*)list);
    }

    // A guess so large that the sum overflows is ignored.
    private static bool Reserve(PyListObject* list, nint guess)
    {
        nint size = list->ob_base.ob_size;
        if (size > nint.MaxValue - guess)
        {
            return true;
        }
        if (list->ob_item == null)
        {
            return guess == 0 || ListRoom.Reserve(list, guess);
        }
        bool grown = ListRoom.Resize(list, size + guess);
        list->ob_base.ob_size = size;
        return grown;
    }

    private static bool Fill(PyObject* list, PyObject* iterator)
    {
        for (PyObject* item = Iteration.Next(iterator); item != null; item = Iteration.Next(iterator))
        {
            if (ListObjects.AppendOwned(list, item) < 0)
            {
                return false;
            }
        }
        return !Errors.Occurred();
    }

    // What the guess was too large by is given back.
    private static bool TrimRoom(PyListObject* list)
        => list->ob_base.ob_size >= list->allocated || ListRoom.Resize(list, list->ob_base.ob_size);
}
