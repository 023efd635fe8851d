using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Which types of the program derive directly from a type: a dict from their addresses to weak references to them.</summary>
/// <remarks>
/// The weak references show in the types' own lists, as in CPython. Static built-in types are not in it: <see cref="StaticTypes"/> knows
/// which there are.
/// </remarks>
internal static unsafe class SubclassRegistry
{
    /// <summary>Where the registry of a type is kept; NULL until the first subclass.</summary>
    internal static PyObject** Place(PyTypeObject* type)
        => StaticTypes.IsStaticBuiltin(type) ? StaticTypes.SubclassesPlace(type) : (PyObject**)&type->tp_subclasses;

    /// <summary>Enters a type with each of its bases. Return: false with MemoryError set.</summary>
    internal static bool Add(PyTypeObject* type)
    {
        if (StaticTypes.IsStaticBuiltin(type))
        {
            return true;
        }
        for (nint i = 0; i < TupleObjects.Size(type->tp_bases); i++)
        {
            if (!AddTo((PyTypeObject*)TupleObjects.Items(type->tp_bases)[i], type))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Takes a dying type out of the registries of its bases; errors are nobody's: the dead weak reference stays then.</summary>
    internal static void Remove(PyTypeObject* type) => Remove(type, type->tp_bases);

    /// <summary>As the other form, for these bases; NULL for none.</summary>
    internal static void Remove(PyTypeObject* type, PyObject* bases)
    {
        PyObject* pending = Errors.TakeRaised();
        PyObject* key = bases == null ? null : IntegerObjects.FromUInt64((ulong)type);
        for (nint i = 0; key != null && i < TupleObjects.Size(bases); i++)
        {
            PyObject* registry = *Place((PyTypeObject*)TupleObjects.Items(bases)[i]);
            if (registry != null && DictObjects.FindWithError(registry, key) != null)
            {
                DictObjects.Delete(registry, key);
            }
        }
        Refcount.XDecRef(key);
        Errors.SetRaised(pending);
    }

    private static bool AddTo(PyTypeObject* parent, PyTypeObject* type)
    {
        PyObject** registry = Place(parent);
        if (*registry == null)
        {
            *registry = DictObjects.New();
        }
        PyObject* key = IntegerObjects.FromUInt64((ulong)type);
        PyObject* reference = WeakrefHooks.NewRef((PyObject*)type);
        bool added = *registry != null && key != null && reference != null && DictObjects.Set(*registry, key, reference) == 0;
        Refcount.XDecRef(key);
        Refcount.XDecRef(reference);
        return added;
    }
}
