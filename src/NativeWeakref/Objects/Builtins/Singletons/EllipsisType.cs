using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Singletons;

/// <summary>Ellipsis and its type.</summary>
internal static unsafe class EllipsisType
{
    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "ellipsis"u8, sizeof(PyObject), TypeFlags.Py_TPFLAGS_DEFAULT);
        type->tp_dealloc = Singleton.DeallocPointer;
        type->tp_repr = &Repr;
        type->tp_new = &New;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        Singleton.AddReduce(type);
        Singleton.FillObject(Symbols.Table._Py_EllipsisObject, type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => StringObjects.FromLiteral("Ellipsis"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
        => Singleton.HasArguments(args, kwargs) ? Errors.TypeError("EllipsisType takes no arguments"u8) : Symbols.Table._Py_EllipsisObject;
}
