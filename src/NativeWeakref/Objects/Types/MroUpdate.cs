using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types;

/// <summary>Setting the order in which a type and its bases are searched; a metatype may compute it by its own <c>mro()</c>.</summary>
internal static unsafe class MroUpdate
{
    /// <summary>Whether a metatype has a <c>mro()</c> of its own.</summary>
    internal static bool IsCustom(PyTypeObject* metatype)
    {
        PyTypeObject* root = Symbols.Table.PyType_Type;
        if (metatype == root || metatype->tp_mro == null)
        {
            return false;
        }
        PyObject* found = TypeLookup.Find(metatype, SpecialNames.All->Mro);
        return found == null || found != TypeLookup.Find(root, SpecialNames.All->Mro);
    }

    /// <summary>
    /// Computes and sets the order. Return: 1; 0 where the metatype's method has set it meanwhile; -1 with an error, nothing is changed.
    /// The old order is handed over where it was replaced, and may be NULL.
    /// </summary>
    internal static int Set(PyTypeObject* type, PyObject** old)
    {
        *old = null;
        PyObject* before = type->tp_mro;
        PyTypeObject* metatype = type->ob_base.ob_base.ob_type;
        PyObject* mro = metatype != null && IsCustom(metatype) ? Ask(type) : MethodResolution.Compute(type); // foreign code
        if (mro == null)
        {
            return -1;
        }
        if (type->tp_mro != before)
        {
            Refcount.DecRef(mro);
            return 0;
        }
        TypeLookup.Modified(type);
        *old = before;
        type->tp_mro = mro;
        return 1;
    }

    private static PyObject* Ask(PyTypeObject* type)
    {
        PyObject* result = SpecialCalls.NoArgs((PyObject*)type, SpecialNames.All->Mro); // foreign code
        PyObject* mro = result == null ? null : SequenceTuple.Of(result); // foreign code
        Refcount.XDecRef(result);
        if (mro == null)
        {
            return null;
        }
        if (TupleObjects.Size(mro) == 0)
        {
            Errors.TypeError("type MRO must not be empty"u8);
        }
        else if (Check(type, mro))
        {
            return mro;
        }
        Refcount.DecRef(mro);
        return null;
    }

    // The places of an instance are used through every type of the order: they must all be there.
    private static bool Check(PyTypeObject* type, PyObject* mro)
    {
        PyTypeObject* solid = BestBase.Solid(type);
        for (nint i = 0; i < TupleObjects.Size(mro); i++)
        {
            PyObject* item = TupleObjects.Items(mro)[i];
            if ((item->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0)
            {
                UnsupportedType.Refuse(item, "mro() returned a non-class ('%.500s')"u8);
                return false;
            }
            if (!Subtyping.IsSubtype(solid, BestBase.Solid((PyTypeObject*)item)))
            {
                Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "mro() returned base with unsuitable layout ('%.500s')"u8,
                    (nint)((PyTypeObject*)item)->tp_name);
                return false;
            }
        }
        return true;
    }
}
