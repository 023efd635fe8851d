using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Singletons;

/// <summary>None and its type.</summary>
internal static unsafe class NoneType
{
    private const uint HashOfNone = 0xFCA86420; // a constant since 3.12

    private static PyNumberMethods s_number;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "NoneType"u8, sizeof(PyObject), TypeFlags.Py_TPFLAGS_DEFAULT);
        s_number.nb_bool = &Bool;
        type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        type->tp_dealloc = Singleton.DeallocPointer;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = Symbols.Table.PyBaseObject_Type->tp_richcompare;
        type->tp_new = &New;
        Singleton.FillObject(Symbols.None, type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => StringObjects.FromLiteral("None"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => unchecked((nint)HashOfNone);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Bool(PyObject* self) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
        => Singleton.HasArguments(args, kwargs) ? Errors.TypeError("NoneType takes no arguments"u8) : Symbols.None;
}
