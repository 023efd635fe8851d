using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports;

/// <summary>Keeping nested calls from overflowing the C stack.</summary>
[Header("ceval.h")]
public static unsafe class RecursionExports
{
    /// <summary>Begin a call that may be nested without end.</summary>
    /// <param name="where">What the error's text ends with, such as " while calling a Python object"; not NULL.</param>
    /// <returns>0 to go on, then Py_LeaveRecursiveCall() ends it. -1 with RecursionError set if calls nest too deeply.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_EnterRecursiveCall), CallConvs = [typeof(CallConvCdecl)])]
    public static int Py_EnterRecursiveCall([Const] byte* where) => RecursionGuard.EnterFor(where);

    /// <summary>End what a successful Py_EnterRecursiveCall() began.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_LeaveRecursiveCall), CallConvs = [typeof(CallConvCdecl)])]
    public static void Py_LeaveRecursiveCall() => RecursionGuard.LeaveFor();
}
