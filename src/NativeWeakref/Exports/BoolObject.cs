using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Singletons;

namespace NativeWeakref.Exports;

/// <summary>True and False.</summary>
[Header("boolobject.h")]
public static unsafe class BoolExports
{
    /// <summary>Convert a C truth value.</summary>
    /// <param name="ok">The value.</param>
    /// <returns>True if ok is not 0, else False. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyBool_FromLong), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyBool_FromLong([CType("long")] long ok) => Booleans.FromNumber(ok);
}
