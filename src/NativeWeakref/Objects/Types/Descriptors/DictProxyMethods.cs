using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>The methods and operators of <c>mappingproxy</c>: those of the mapping behind it.</summary>
internal static unsafe class DictProxyMethods
{
    private struct KeyAndDefault
    {
        internal PyObject* Key;
        internal PyObject* Default;
    }

    [InlineArray(8)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;
    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        const int Nothing = MethodFlags.METH_NOARGS;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("get"u8, &Get, MethodFlags.METH_FASTCALL, "D.get(k[,d]) -> the value of the key, else d, or None"u8);
        methods.Add("keys"u8, &Keys, Nothing, "D.keys() -> a set-like view of the keys"u8);
        methods.Add("values"u8, &Values, Nothing, "D.values() -> a view of the values"u8);
        methods.Add("items"u8, &Items, Nothing, "D.items() -> a set-like view of the items"u8);
        methods.Add("copy"u8, &Copy, Nothing, "D.copy() -> a copy of the mapping"u8);
        ClassGetItem.AddTo(ref methods);
        methods.Add("__reversed__"u8, &Reversed, Nothing, "D.__reversed__() -> an iterator from the last key to the first"u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
        s_number.nb_or = &Or;
        s_number.nb_inplace_or = &InPlaceOr;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("get"u8, count, 1, 2))
        {
            return null;
        }
        PyObject* method = Attributes.GetString(DictProxyType.MappingOf(self), CString.Of("get"u8)); // foreign code, as below
        if (method == null)
        {
            return null;
        }
        KeyAndDefault pair;
        pair.Key = args[0];
        pair.Default = count == 2 ? args[1] : Symbols.None;
        PyObject* value = Calls.Vectorcall(method, &pair.Key, 2, null);
        Refcount.DecRef(method);
        return value;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Keys(PyObject* self, PyObject* ignored) => Ask(self, "keys"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Values(PyObject* self, PyObject* ignored) => Ask(self, "values"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Items(PyObject* self, PyObject* ignored) => Ask(self, "items"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Copy(PyObject* self, PyObject* ignored) => Ask(self, "copy"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reversed(PyObject* self, PyObject* ignored) => Ask(self, "__reversed__"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* left, PyObject* right) => NumberProtocol.Binary(Behind(left), Behind(right), NumberOperator.Or); // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InPlaceOr(PyObject* self, PyObject* other)
        => UnsupportedType.Refuse(self, "'|=' is not supported by %s; use '|' instead"u8);

    private static PyObject* Behind(PyObject* op) => op->ob_type == Symbols.Table.PyDictProxy_Type ? DictProxyType.MappingOf(op) : op;

    private static PyObject* Ask(PyObject* self, ReadOnlySpan<byte> name)
    {
        PyObject* method = Attributes.GetString(DictProxyType.MappingOf(self), CString.Of(name)); // foreign code, as below
        PyObject* result = method == null ? null : Calls.NoArgs(method);
        Refcount.XDecRef(method);
        return result;
    }
}
