using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The names of a type. A static type has them in <c>tp_name</c>: "module.Name", or "Name" for a built-in.</summary>
internal static unsafe class TypeNames
{
    /// <summary>What follows the last dot of <c>tp_name</c>.</summary>
    internal static byte* ShortName(PyTypeObject* type)
        => NullArgument.IsMissing(type) ? null : LastPart(type->tp_name);

    /// <summary>What follows the last dot.</summary>
    internal static byte* LastPart(byte* name)
    {
        byte* last = name;
        for (byte* c = name; *c != 0; c++)
        {
            if (*c == (byte)'.')
            {
                last = c + 1;
            }
        }
        return last;
    }

    /// <summary><c>__name__</c>. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Name(PyTypeObject* type)
        => type == null ? RefuseNull()
            : IsHeapType(type) ? Refcount.NewRef(((PyHeapTypeObject*)type)->ht_name) : StringObjects.InternUtf8(ShortName(type));

    /// <summary><c>__qualname__</c>. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* QualifiedName(PyTypeObject* type)
        => type == null ? RefuseNull()
            : IsHeapType(type) ? Refcount.NewRef(((PyHeapTypeObject*)type)->ht_qualname) : Name(type);

    /// <summary><c>__module__</c>. Return: owned, for a heap type any object; NULL with AttributeError where a heap type has none.</summary>
    internal static PyObject* Module(PyTypeObject* type)
    {
        if (!IsHeapType(type))
        {
            nint length = (nint)(ShortName(type) - type->tp_name);
            return length == 0 ? StringObjects.InternLiteral("builtins"u8) : StringObjects.FromUtf8(type->tp_name, length - 1);
        }
        PyObject* key = StringObjects.InternLiteral("__module__"u8);
        if (key == null)
        {
            return null;
        }
        PyObject* module = TypeDictionary.Find(type, key);
        Refcount.DecRef(key);
        return module == null ? Errors.AttributeError("__module__"u8) : Refcount.NewRef(module);
    }

    /// <summary>
    /// Module and qualified name with a dot between; the modules "builtins" and "__main__" are left out, and so is one that is no str.
    /// Return: an owned str, or NULL with an error.
    /// </summary>
    internal static PyObject* FullyQualified(PyTypeObject* type)
    {
        if (!IsHeapType(type))
        {
            return StringObjects.FromUtf8(type->tp_name);
        }
        PyObject* name = ((PyHeapTypeObject*)type)->ht_qualname;
        PyObject* module = Module(type);
        if (module == null)
        {
            Errors.Clear();
            return Refcount.NewRef(name);
        }
        bool shown = StringObjects.IsString(module)
            && !StringObjects.EqualLiteral(module, "builtins"u8) && !StringObjects.EqualLiteral(module, "__main__"u8);
        PyObject* text = shown ? StringObjects.FromFormat("%U.%U"u8, (nint)module, (nint)name) : Refcount.NewRef(name);
        Refcount.DecRef(module);
        return text;
    }

    private static bool IsHeapType(PyTypeObject* type) => (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0;

    private static PyObject* RefuseNull()
    {
        Errors.BadInternalCall();
        return null;
    }
}
