using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Going through the live direct subclasses of a type; each is owned until the next one is asked for.</summary>
internal unsafe struct Subclasses
{
    internal PyObject* Registry; // owned, or NULL
    internal nint Position;
    internal PyTypeObject* Of;
    internal int Builtin; // the number of the next built-in type to look at
    internal PyTypeObject* Current; // owned, or NULL

    /// <summary>Begins a walk, which must be ended.</summary>
    internal static void Begin(Subclasses* walk, PyTypeObject* type)
    {
        *walk = default;
        walk->Of = type;
        walk->Registry = Refcount.XNewRef(*SubclassRegistry.Place(type));
    }

    /// <summary>The next subclass, borrowed from the walk, or NULL.</summary>
    internal static PyTypeObject* Next(Subclasses* walk)
    {
        Refcount.Clear((PyObject**)&walk->Current);
        walk->Current = StaticTypes.NextSubclass(walk->Of, &walk->Builtin); // immortal
        if (walk->Current != null)
        {
            return walk->Current;
        }
        PyObject* key;
        PyObject* reference;
        while (walk->Registry != null && DictObjects.Next(walk->Registry, &walk->Position, &key, &reference, null))
        {
            PyObject* subclass = ((PyWeakReference*)reference)->wr_object;
            if (subclass != Symbols.None && subclass->ob_refcnt > 0) // 0: dying
            {
                walk->Current = (PyTypeObject*)Refcount.NewRef(subclass);
                break;
            }
        }
        return walk->Current;
    }

    /// <summary>Ends a walk, also in the middle.</summary>
    internal static void End(Subclasses* walk)
    {
        Refcount.Clear((PyObject**)&walk->Current);
        Refcount.Clear(&walk->Registry);
    }
}
