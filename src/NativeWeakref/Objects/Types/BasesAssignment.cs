using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types;

/// <summary>Giving a class other bases: <c>__bases__ = ...</c>.</summary>
internal static unsafe class BasesAssignment
{
    /// <summary>Input: a mutable type and any object. Return: 0, or -1 with an error and nothing changed.</summary>
    internal static int Assign(PyTypeObject* type, PyObject* bases)
    {
        if (!Check(type, bases))
        {
            return -1;
        }
        PyTypeObject* best = BestBase.Find(bases);
        if (best == null || !LayoutCompatibility.Check(type->tp_base, best, "__bases__"u8))
        {
            return -1;
        }
        PyObject* oldBases = type->tp_bases;
        PyTypeObject* oldBase = type->tp_base;
        type->tp_bases = Refcount.NewRef(bases);
        type->tp_base = (PyTypeObject*)Refcount.NewRef((PyObject*)best);
        bool done = MroHierarchy.Recompute(type); // foreign code: a metatype's mro(), which may assign again
        if (type->tp_bases == bases)
        {
            done = done && Register(type, oldBases);
            if (!done)
            {
                type->tp_bases = oldBases;
                type->tp_base = oldBase;
                oldBases = bases;
                oldBase = best;
            }
        }
        Refcount.DecRef(oldBases);
        Refcount.DecRef((PyObject*)oldBase);
        return done ? 0 : -1;
    }

    private static bool Register(PyTypeObject* type, PyObject* oldBases)
    {
        SubclassRegistry.Remove(type, oldBases);
        if (!SubclassRegistry.Add(type))
        {
            return false;
        }
        SlotUpdates.FollowAll(type);
        return true;
    }

    private static bool Check(PyTypeObject* type, PyObject* bases)
    {
        if (!TupleObjects.IsTuple(bases))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "can only assign tuple to %s.__bases__, not %s"u8, (nint)type->tp_name,
                (nint)bases->ob_type->tp_name);
            return false;
        }
        if (TupleObjects.Size(bases) == 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "can only assign non-empty tuple to %s.__bases__, not ()"u8, (nint)type->tp_name);
            return false;
        }
        for (nint i = 0; i < TupleObjects.Size(bases); i++)
        {
            if (!CheckBase(type, TupleObjects.Items(bases)[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool CheckBase(PyTypeObject* type, PyObject* item)
    {
        if ((item->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s.__bases__ must be tuple of classes, not '%s'"u8, (nint)type->tp_name,
                (nint)item->ob_type->tp_name);
            return false;
        }
        PyTypeObject* parent = (PyTypeObject*)item;
        if (Subtyping.IsSubtype(parent, type) || Subtyping.IsOnBaseChain(parent, type))
        {
            Errors.TypeError("a __bases__ item causes an inheritance cycle"u8);
            return false;
        }
        return true;
    }
}
