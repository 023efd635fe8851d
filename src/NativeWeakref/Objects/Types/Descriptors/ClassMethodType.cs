using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Functions;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>The type <c>classmethod</c>: read from a class or an object, the callable is bound to the class.</summary>
internal static unsafe class ClassMethodType
{
    internal static void Fill(PyTypeObject* type)
    {
        WrappedFunction.Fill(type, "classmethod"u8);
        type->tp_doc = CString.Of("classmethod(function) -> method\n\nA method that gets the class in place of the object."u8);
        type->tp_repr = &Repr;
        type->tp_descr_get = &Get;
        type->tp_init = &Init;
    }

    /// <summary>Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* callable) => WrappedFunction.New(Symbols.Table.PyClassMethod_Type, callable);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs) => WrappedFunction.Init(self, args, kwargs, "classmethod"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject* instance, PyObject* owner)
    {
        PyObject* callable = ((WrappedFunction.Instance*)self)->Callable;
        if (callable == null)
        {
            return Errors.RuntimeError("uninitialized classmethod object"u8);
        }
        PyObject* type = owner == null ? (PyObject*)instance->ob_type : owner;
        return callable->ob_type->tp_descr_get != null
            ? callable->ob_type->tp_descr_get(callable, type, type) // foreign code
            : BoundMethods.New(callable, type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        PyObject* inner = ObjectProtocol.Repr(((WrappedFunction.Instance*)self)->Callable);
        PyObject* text = inner == null ? null : StringObjects.FromFormat("<classmethod(%U)>"u8, (nint)inner);
        Refcount.XDecRef(inner);
        return text;
    }
}
