using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Which types derive directly from a type: a dict from their addresses to weak references to them.</summary>
/// <remarks>The weak references show in the types' own lists, as in CPython.</remarks>
internal static unsafe class SubclassRegistry
{
    /// <summary>Where the registry of a type is kept; NULL until the first subclass.</summary>
    internal static PyObject** Place(PyTypeObject* type)
        => StaticTypes.IsStaticBuiltin(type) ? StaticTypes.SubclassesPlace(type) : (PyObject**)&type->tp_subclasses;

    /// <summary>Enters a type with its base. Return: false with MemoryError set.</summary>
    internal static bool Add(PyTypeObject* type)
    {
        if (type->tp_base == null)
        {
            return true;
        }
        PyObject** registry = Place(type->tp_base);
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
