using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>The type <c>staticmethod</c>: an attribute that stays as it is when it is read.</summary>
internal static unsafe class StaticMethodType
{
    internal static void Fill(PyTypeObject* type)
    {
        WrappedFunction.Fill(type, "staticmethod"u8);
        type->tp_doc = CString.Of("staticmethod(function) -> method\n\nA method that gets neither the object nor the class."u8);
        type->tp_repr = &Repr;
        type->tp_call = &Call;
        type->tp_descr_get = &Get;
        type->tp_init = &Init;
    }

    /// <summary>Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* callable) => WrappedFunction.New(Symbols.Table.PyStaticMethod_Type, callable);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs) => WrappedFunction.Init(self, args, kwargs, "staticmethod"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
    {
        PyObject* callable = ((WrappedFunction.Instance*)self)->Callable;
        return callable == null ? Errors.RuntimeError("uninitialized staticmethod object"u8) : Refcount.NewRef(callable);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Call(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        PyObject* callable = ((WrappedFunction.Instance*)self)->Callable;
        return callable == null ? Errors.RuntimeError("uninitialized staticmethod object"u8) : Calls.Call(callable, args, kwargs);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyObject* inner = ObjectProtocol.Repr(((WrappedFunction.Instance*)self)->Callable);
        PyObject* text = inner == null ? null : StringObjects.FromFormat("<staticmethod(%U)>"u8, (nint)inner);
        Refcount.XDecRef(inner);
        return text;
    }
}
