using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>The two methods of the plain proxy type, for what has no slot: <c>__bytes__</c> and <c>__reversed__</c> (W-333).</summary>
internal static unsafe class ProxyMethods
{
    private struct Methods
    {
        internal PyMethodDef Bytes;
        internal PyMethodDef Reversed;
        internal PyMethodDef End;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        s_methods.Bytes.ml_name = CString.Of("__bytes__"u8);
        s_methods.Bytes.ml_meth = &Bytes;
        s_methods.Bytes.ml_flags = MethodFlags.METH_NOARGS;
        s_methods.Reversed.ml_name = CString.Of("__reversed__"u8);
        s_methods.Reversed.ml_meth = &Reversed;
        s_methods.Reversed.ml_flags = MethodFlags.METH_NOARGS;
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Bytes(PyObject* self, PyObject* unused)
        => ProxyOperand.Take(&self) ? ProxyOperand.Release(self, CallMethod(self, "__bytes__"u8)) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reversed(PyObject* self, PyObject* unused)
        => ProxyOperand.Take(&self) ? ProxyOperand.Release(self, CallMethod(self, "__reversed__"u8)) : null;

    private static PyObject* CallMethod(PyObject* referent, ReadOnlySpan<byte> name)
    {
        PyObject* text = StringObjects.InternLiteral(name);
        if (text == null)
        {
            return null;
        }
        PyObject* result = MethodCalls.Vectorcall(text, &referent, 1, null); // foreign code
        Refcount.DecRef(text);
        return result;
    }
}
