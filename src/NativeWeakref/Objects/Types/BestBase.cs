using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>What a type made at run time takes from several bases at once: the layout of instances, and the metatype.</summary>
internal static unsafe class BestBase
{
    /// <summary>The base whose layout includes that of all others. Return: borrowed, or NULL with an error.</summary>
    internal static PyTypeObject* Find(PyObject* bases)
    {
        PyTypeObject* winner = null; // the type that the best base has its layout from
        PyTypeObject* best = null;
        for (nint i = 0; i < TupleObjects.Size(bases); i++)
        {
            PyTypeObject* parent = Accept(TupleObjects.Items(bases)[i]);
            if (parent == null)
            {
                return null;
            }
            PyTypeObject* solid = Solid(parent);
            if (winner == null || (!Subtyping.IsSubtype(winner, solid) && Subtyping.IsSubtype(solid, winner)))
            {
                winner = solid;
                best = parent;
            }
            else if (!Subtyping.IsSubtype(winner, solid))
            {
                Errors.TypeError("multiple bases have instance lay-out conflict"u8);
                return null;
            }
        }
        if (best == null)
        {
            Errors.SystemError("a type needs at least one base"u8);
        }
        return best;
    }

    /// <summary>The most derived of a metatype and the metatypes of all bases. Return: borrowed, or NULL with TypeError.</summary>
    internal static PyTypeObject* Metatype(PyTypeObject* start, PyObject* bases)
    {
        PyTypeObject* winner = start;
        for (nint i = 0; i < TupleObjects.Size(bases); i++)
        {
            PyTypeObject* other = TupleObjects.Items(bases)[i]->ob_type;
            if (Subtyping.IsSubtype(winner, other))
            {
                continue;
            }
            if (!Subtyping.IsSubtype(other, winner))
            {
                Errors.TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"u8);
                return null;
            }
            winner = other;
        }
        return winner;
    }

    // Foreign static types may be met here first.
    private static PyTypeObject* Accept(PyObject* candidate)
    {
        if ((candidate->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            Errors.TypeError("bases must be types"u8);
            return null;
        }
        PyTypeObject* type = (PyTypeObject*)candidate;
        if (TypeReady.Ready(type) < 0)
        {
            return null;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_BASETYPE) == 0)
        {
            Errors.Format(*Symbols.Table.PyExc_TypeError, "type '%.100s' is not an acceptable base type"u8, (nint)type->tp_name);
            return null;
        }
        return type;
    }

    /// <summary>The nearest type on the chain of bases that changed the size of instances or items.</summary>
    internal static PyTypeObject* Solid(PyTypeObject* type)
    {
        PyTypeObject* solid = type;
        while (solid->tp_base != null && solid->tp_basicsize == solid->tp_base->tp_basicsize
            && solid->tp_itemsize == solid->tp_base->tp_itemsize)
        {
            solid = solid->tp_base;
        }
        return solid;
    }
}
