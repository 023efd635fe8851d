using System;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>Attributes of types.</summary>
internal static unsafe class TypeLookup
{
    /// <summary>An attribute by the order of bases. Return: borrowed, or NULL, with an error only where memory is exhausted.</summary>
    internal static PyObject* FindLiteral(PyTypeObject* type, ReadOnlySpan<byte> name)
    {
        PyObject* text = StringObjects.InternLiteral(name);
        if (text == null)
        {
            return null;
        }
        PyObject* found = _PyType_Lookup(type, text);
        Refcount.DecRef(text);
        return found;
    }

    [DllImport("host")]
    private static extern PyObject* _PyType_Lookup(PyTypeObject* type, PyObject* name);
}
