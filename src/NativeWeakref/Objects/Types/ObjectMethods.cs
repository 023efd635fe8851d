using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The methods of <c>object</c> that classes override to be told of things.</summary>
internal static unsafe class ObjectMethods
{
    private struct Methods
    {
        internal PyMethodDef InitSubclass;
        internal PyMethodDef SubclassHook;
        internal PyMethodDef End;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        s_methods.InitSubclass.ml_name = CString.Of("__init_subclass__"u8);
        s_methods.InitSubclass.ml_meth = &InitSubclass;
        s_methods.InitSubclass.ml_flags = MethodFlags.METH_CLASS | MethodFlags.METH_NOARGS;
        s_methods.InitSubclass.ml_doc = CString.Of(
            "This method is called when a class is subclassed.\n\nThe default does nothing. A class may override it to set up its subclasses."u8);
        s_methods.SubclassHook.ml_name = CString.Of("__subclasshook__"u8);
        s_methods.SubclassHook.ml_meth = &SubclassHook;
        s_methods.SubclassHook.ml_flags = MethodFlags.METH_CLASS | MethodFlags.METH_VARARGS;
        s_methods.SubclassHook.ml_doc = CString.Of(
            "Abstract classes can override this to customize issubclass().\n\nThe default returns NotImplemented, which means: no opinion."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* InitSubclass(PyObject* self, PyObject* args) => Refcount.NewRef(Symbols.None);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SubclassHook(PyObject* self, PyObject* args) => Refcount.NewRef(Symbols.NotImplemented);
}
