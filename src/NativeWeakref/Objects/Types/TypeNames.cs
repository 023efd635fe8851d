using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The names of a static type: <c>tp_name</c> is "module.Name", or "Name" for a built-in.</summary>
internal static unsafe class TypeNames
{
    /// <summary>What follows the last dot of <c>tp_name</c>.</summary>
    internal static byte* ShortName(PyTypeObject* type)
    {
        byte* last = type->tp_name;
        for (byte* c = type->tp_name; *c != 0; c++)
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
        => type == null ? RefuseNull() : (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0
            ? Refcount.NewRef(((PyHeapTypeObject*)type)->ht_name) : StringObjects.InternUtf8(ShortName(type));

    /// <summary><c>__qualname__</c>. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* QualifiedName(PyTypeObject* type)
        => type == null ? RefuseNull() : (type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0
            ? Refcount.NewRef(((PyHeapTypeObject*)type)->ht_qualname) : StringObjects.InternUtf8(ShortName(type));

    /// <summary>Module and name with a dot between; the module "builtins" is left out. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* FullyQualified(PyTypeObject* type) => StringObjects.FromUtf8(type->tp_name);

    private static PyObject* RefuseNull()
    {
        Errors.BadInternalCall();
        return null;
    }
}
