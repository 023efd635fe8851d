using System.Runtime.InteropServices;
using NativeWeakref.Tests.Bindings;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>Memory for what is static data in C: zeroed, never moved, never freed.</summary>
internal static unsafe class StaticTypeMemory
{
    /// <summary>A type as C's initialiser leaves it: a count of 1, a name, a size, and the default flags.</summary>
    internal static PyTypeObject* NewType(string name, int basicSize)
    {
        PyTypeObject* type = (PyTypeObject*)NativeMemory.AllocZeroed((nuint)sizeof(PyTypeObject));
        type->ob_base.ob_base.ob_refcnt = 1;
        type->tp_name = NewText(name);
        type->tp_basicsize = basicSize;
        type->tp_flags = (nuint)Constants.Py_TPFLAGS_DEFAULT;
        return type;
    }

    /// <summary>The description of a function that takes one argument.</summary>
    internal static PyMethodDef* NewMethod(string name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> body)
    {
        PyMethodDef* method = (PyMethodDef*)NativeMemory.AllocZeroed((nuint)sizeof(PyMethodDef));
        method->ml_name = NewText(name);
        method->ml_meth = body;
        method->ml_flags = (int)Constants.METH_O;
        return method;
    }

    private static byte* NewText(string text) => (byte*)Marshal.StringToCoTaskMemUTF8(text);
}
