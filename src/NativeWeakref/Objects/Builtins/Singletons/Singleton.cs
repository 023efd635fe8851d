using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Singletons;

/// <summary>What the one-object types share.</summary>
internal static unsafe class Singleton
{
    /// <summary>
    /// Slot tp_dealloc of an object that never dies: code built for an older ABI may have counted it down, so it gets its count back.
    /// </summary>
    internal static delegate* unmanaged[Cdecl]<PyObject*, void> DeallocPointer => &Dealloc;

    /// <summary>Gives the only object of a type its head. Runs in the load hook.</summary>
    internal static void FillObject(PyObject* op, PyTypeObject* type)
    {
        op->ob_refcnt = Refcount.Immortal;
        op->ob_type = type;
    }

    /// <summary>Gives the type the method that says how to find the object again: by its name, which is its repr.</summary>
    internal static void AddReduce(PyTypeObject* type) => BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, default);

    /// <summary>True when a constructor that takes nothing was given something.</summary>
    internal static bool HasArguments(PyObject* args, PyObject* kwargs)
        => TupleObjects.Size(args) != 0 || (kwargs != null && DictObjects.Count(kwargs) != 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored) => ObjectProtocol.Repr(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => self->ob_refcnt = Refcount.Immortal;
}
