using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Runtime.Warnings;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Singletons;

/// <summary>NotImplemented and its type.</summary>
internal static unsafe class NotImplementedType
{
    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "NotImplementedType"u8, sizeof(PyObject), TypeFlags.Py_TPFLAGS_DEFAULT);
        type->tp_dealloc = Singleton.DeallocPointer;
        s_number.nb_bool = &Bool;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        type->tp_repr = &Repr;
        type->tp_new = &New;
        Singleton.AddReduce(type);
        Singleton.FillObject(Symbols.Table._Py_NotImplementedStruct, type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => StringObjects.FromLiteral("NotImplemented"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* self)
        => Warning.Deprecate("NotImplemented should not be used in a boolean context"u8) ? 1 : -1;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
        => Singleton.HasArguments(args, kwargs) ? Errors.TypeError("NotImplementedType takes no arguments"u8) : Symbols.Table._Py_NotImplementedStruct;
}
