using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The orders of a type and all its subclasses, computed anew together: all or none.</summary>
internal static unsafe class MroHierarchy
{
    private struct Change
    {
        internal Change* Earlier;
        internal PyTypeObject* Type; // owned
        internal PyObject* Old; // owned
        internal PyObject* New; // owned
    }

    /// <summary>Computes the orders after the bases of a type have changed. Return: false with an error; nothing is changed then.</summary>
    internal static bool Recompute(PyTypeObject* type)
    {
        Change* last = null;
        bool done = Add(type, &last);
        Release(last, done);
        return done;
    }

    // Gives up the changes, newest first; undoes them where not all could be made.
    private static void Release(Change* last, bool done)
    {
        while (last != null)
        {
            Change* change = last;
            last = change->Earlier;
            if (!done && change->Type->tp_mro == change->New) // else something newer is there
            {
                TypeLookup.Modified(change->Type);
                change->Type->tp_mro = Refcount.NewRef(change->Old);
                Refcount.DecRef(change->New);
            }
            Refcount.DecRef(change->New);
            Refcount.DecRef(change->Old);
            Refcount.DecRef((PyObject*)change->Type);
            ObjectHeap.Free(change);
        }
    }

    private static bool Add(PyTypeObject* type, Change** last)
    {
        Change* change = (Change*)ObjectHeap.Allocate((nuint)sizeof(Change));
        if (change == null)
        {
            Errors.NoMemory();
            return false;
        }
        PyObject* old;
        int status = MroUpdate.Set(type, &old); // foreign code
        if (status <= 0 || old == null)
        {
            ObjectHeap.Free(change);
            return status >= 0;
        }
        change->Earlier = *last;
        change->Type = (PyTypeObject*)Refcount.NewRef((PyObject*)type);
        change->Old = old;
        change->New = Refcount.NewRef(type->tp_mro);
        *last = change;
        bool done = true;
        Subclasses walk;
        Subclasses.Begin(&walk, type);
        for (PyTypeObject* subclass = Subclasses.Next(&walk); done && subclass != null; subclass = Subclasses.Next(&walk))
        {
            done = Add(subclass, last);
        }
        Subclasses.End(&walk);
        return done;
    }
}
