using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Types.Descriptors;

namespace NativeWeakref.Exports;

/// <summary>Class and static methods around any callable.</summary>
[Header("funcobject.h")]
public static unsafe class WrappedFunctionExports
{
    /// <summary>Make a classmethod of a callable.</summary>
    /// <param name="callable">The callable; not NULL.</param>
    /// <returns>A classmethod. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyClassMethod_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyClassMethod_New([Borrowed] PyObject* callable) => ClassMethodType.New(callable);

    /// <summary>Make a staticmethod of a callable.</summary>
    /// <param name="callable">The callable; not NULL.</param>
    /// <returns>A staticmethod. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyStaticMethod_New), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyStaticMethod_New([Borrowed] PyObject* callable) => StaticMethodType.New(callable);
}
