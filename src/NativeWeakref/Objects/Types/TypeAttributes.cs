using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Descriptors;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types;

/// <summary>Reading and writing the attributes of a type itself.</summary>
internal static unsafe class TypeAttributes
{
    /// <summary>Data descriptors of the metatype, then the type and its bases, then the metatype's other attributes. Return: owned, or NULL.</summary>
    internal static PyObject* Get(PyTypeObject* type, PyObject* name)
    {
        PyObject* value = TryGet(type, name);
        return value != null || Errors.Occurred() ? value : Missing(type, name);
    }

    /// <summary>As <see cref="Get"/>; NULL without an error where nothing has the name.</summary>
    internal static PyObject* TryGet(PyTypeObject* type, PyObject* name)
    {
        if (!CheckName(name) || ((type->tp_flags & TypeFlags.Py_TPFLAGS_READY) == 0 && TypeReady.Ready(type) < 0))
        {
            return null;
        }
        PyTypeObject* metatype = type->ob_base.ob_base.ob_type;
        PyObject* ofMetatype = TypeLookup.Find(metatype, name);
        if (ofMetatype != null && ofMetatype->ob_type->tp_descr_get != null && ofMetatype->ob_type->tp_descr_set != null)
        {
            return Binding.Bind(ofMetatype, (PyObject*)type, metatype);
        }
        // Nothing so far has run foreign code, so the first find is still there.
        PyObject* own = TypeLookup.Find(type, name);
        if (own != null)
        {
            return Binding.Bind(own, null, type);
        }
        return ofMetatype != null ? Binding.Bind(ofMetatype, (PyObject*)type, metatype) : null;
    }

    /// <summary>Sets an attribute of a mutable type, or deletes it where the value is NULL. Return: 0, or -1 with an error.</summary>
    internal static int Set(PyTypeObject* type, PyObject* name, PyObject* value)
    {
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_IMMUTABLETYPE) != 0)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "cannot set %R attribute of immutable type '%s'"u8, (nint)name, (nint)type->tp_name);
            return -1;
        }
        if (!CheckName(name) || ((type->tp_flags & TypeFlags.Py_TPFLAGS_READY) == 0 && TypeReady.Ready(type) < 0))
        {
            return -1;
        }
        PyObject* key = StringConcatenation.ToExact(name); // only such a name is interned
        if (key == null)
        {
            return -1;
        }
        StringObjects.Intern(&key);
        int status = SetReady(type, key, value);
        if (status == 0)
        {
            TypeLookup.Modified(type);
            SlotUpdates.Follow(type, key);
        }
        Refcount.DecRef(key);
        return status;
    }

    private static int SetReady(PyTypeObject* type, PyObject* name, PyObject* value)
    {
        PyObject* found = TypeLookup.Find(type->ob_base.ob_base.ob_type, name);
        if (found != null && found->ob_type->tp_descr_set != null)
        {
            Refcount.IncRef(found);
            int status = found->ob_type->tp_descr_set(found, (PyObject*)type, value); // foreign code
            Refcount.DecRef(found);
            return status;
        }
        PyObject* dictionary = TypeDictionary.Of(type);
        if (value != null)
        {
            return DictObjects.Set(dictionary, name, value); // foreign code: the old value may go
        }
        if (DictObjects.Find(dictionary, name) == null)
        {
            Missing(type, name);
            return -1;
        }
        return DictObjects.Delete(dictionary, name); // foreign code
    }

    private static bool CheckName(PyObject* name)
    {
        if (StringObjects.IsString(name))
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "attribute name must be string, not '%.200s'"u8, (nint)name->ob_type->tp_name);
        return false;
    }

    private static PyObject* Missing(PyTypeObject* type, PyObject* name) => LateDictionary.Hides(type, name) ? null : Errors.Format(
        *Symbols.Table.PyExc_AttributeError, "type object '%.50s' has no attribute '%U'"u8, (nint)type->tp_name, (nint)name);
}
