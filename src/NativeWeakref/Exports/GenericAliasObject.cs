using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Exports;

/// <summary>Classes with type arguments.</summary>
[Header("genericaliasobject.h")]
public static unsafe class GenericAliasExports
{
    /// <summary>Make a generic alias, such as a class returns from __class_getitem__.</summary>
    /// <param name="origin">The class; NULL is SystemError.</param>
    /// <param name="args">A tuple of type arguments, or the only one; NULL is SystemError.</param>
    /// <returns>A types.GenericAlias. NULL with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_GenericAlias), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* Py_GenericAlias([Borrowed] PyObject* origin, [Borrowed] PyObject* args)
        => GenericAliasType.NewAny(origin, args);
}
