using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Mappings: size, and items by C string. A NULL is SystemError.</summary>
internal static unsafe class MappingProtocol
{
    /// <summary>Whether items can be read by key.</summary>
    internal static bool IsMapping(PyObject* o)
        => o != null && o->ob_type->tp_as_mapping != null && o->ob_type->tp_as_mapping->mp_subscript != null;

    /// <summary>Number of items; -1 with an error.</summary>
    internal static nint Size(PyObject* o)
    {
        if (o == null)
        {
            return NullArgument.RefuseStatus();
        }
        PyMappingMethods* mapping = o->ob_type->tp_as_mapping;
        if (mapping != null && mapping->mp_length != null)
        {
            return mapping->mp_length(o); // foreign code
        }
        PySequenceMethods* sequence = o->ob_type->tp_as_sequence;
        return sequence != null && sequence->sq_length != null
            ? UnsupportedType.RefuseStatus(o, "%.200s is not a mapping"u8)
            : UnsupportedType.RefuseStatus(o, "object of type '%.200s' has no len()"u8);
    }

    /// <summary>1 if the item can be read, else 0: every error is taken for "no".</summary>
    internal static int HasKey(PyObject* o, PyObject* key) => Found(ItemAccess.Get(o, key));

    /// <summary>As <see cref="HasKey"/> by UTF-8.</summary>
    internal static int HasKeyString(PyObject* o, byte* key) => Found(GetString(o, key));

    /// <summary>The item under a key in UTF-8. Return: owned, or NULL with an error.</summary>
    internal static PyObject* GetString(PyObject* o, byte* key)
    {
        PyObject* name = KeyOf(key);
        PyObject* value = name == null ? null : ItemAccess.Get(o, name); // foreign code
        Refcount.XDecRef(name);
        return value;
    }

    /// <summary>Stores an item under a key in UTF-8. Return: 0, or -1 with an error.</summary>
    internal static int SetString(PyObject* o, byte* key, PyObject* value)
    {
        PyObject* name = KeyOf(key);
        int status = name == null ? -1 : ItemAccess.Set(o, name, value); // foreign code
        Refcount.XDecRef(name);
        return status;
    }

    /// <summary>Removes the item under a key in UTF-8. Return: 0, or -1 with an error.</summary>
    internal static int DeleteString(PyObject* o, byte* key)
    {
        PyObject* name = KeyOf(key);
        int status = name == null ? -1 : ItemAccess.Delete(o, name); // foreign code
        Refcount.XDecRef(name);
        return status;
    }

    private static PyObject* KeyOf(byte* key) => key == null ? NullArgument.Refuse() : StringObjects.FromUtf8(key);

    private static int Found(PyObject* value)
    {
        if (value == null)
        {
            Errors.Clear();
            return 0;
        }
        Refcount.DecRef(value);
        return 1;
    }
}
