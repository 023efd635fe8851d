using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Objects.Types;

/// <summary>The dictionary of a type, and the descriptors that its tables put there.</summary>
internal static unsafe class TypeDictionary
{
    /// <summary>Where a type's dictionary is kept; the dictionary is NULL until the type is readied.</summary>
    internal static PyObject** Place(PyTypeObject* type)
        => StaticTypes.IsStaticBuiltin(type) ? StaticTypes.DictionaryPlace(type) : &type->tp_dict;

    /// <summary>A type's dictionary, borrowed; NULL until the type is readied.</summary>
    internal static PyObject* Of(PyTypeObject* type) => *Place(type);

    /// <summary>Adds a descriptor for each entry of the type's tables. Return: false with an error set.</summary>
    internal static bool AddTables(PyTypeObject* type)
    {
        for (PyMethodDef* method = type->tp_methods; method != null && method->ml_name != null; method++)
        {
            bool replace = (method->ml_flags & MethodFlags.METH_COEXIST) != 0;
            if (!Add(type, method->ml_name, MethodDescriptor.New(type, method), replace))
            {
                return false;
            }
        }
        for (PyMemberDef* member = type->tp_members; member != null && member->name != null; member++)
        {
            if (!Add(type, member->name, MemberDescriptor.New(type, member), replace: false))
            {
                return false;
            }
        }
        for (PyGetSetDef* getset = type->tp_getset; getset != null && getset->name != null; getset++)
        {
            if (!Add(type, getset->name, GetSetDescriptor.New(type, getset), replace: false))
            {
                return false;
            }
        }
        return true;
    }

    // Takes over the descriptor. The first entry of a name stays, as in CPython.
    private static bool Add(PyTypeObject* type, byte* name, PyObject* descriptor, bool replace)
    {
        if (descriptor == null)
        {
            return false;
        }
        PyObject* key = StringObjects.FromUtf8(name);
        bool added = key != null && Store(Of(type), &key, descriptor, replace);
        Refcount.XDecRef(key);
        Refcount.DecRef(descriptor);
        return added;
    }

    private static bool Store(PyObject* dictionary, PyObject** key, PyObject* descriptor, bool replace)
    {
        StringObjects.Intern(key);
        return (!replace && DictObjects.Find(dictionary, *key) != null) || DictObjects.Set(dictionary, *key, descriptor) == 0;
    }
}
