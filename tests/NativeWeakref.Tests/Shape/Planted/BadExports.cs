using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Tests.Shape.Planted;

#pragma warning disable CA1707, IDE1006 // named as exports are

/// <summary>One fault per method. Each is marked as an export; nothing exports them from a test assembly.</summary>
internal static unsafe class BadExports
{
    [UnmanagedCallersOnly(EntryPoint = nameof(planted_private), CallConvs = [typeof(CallConvCdecl)])]
    internal static int planted_private() => 0;

    [UnmanagedCallersOnly(EntryPoint = nameof(planted_convention), CallConvs = [typeof(CallConvStdcall)])]
    public static int planted_convention() => 0;

    [UnmanagedCallersOnly(EntryPoint = "another_name", CallConvs = [typeof(CallConvCdecl)])]
    public static int planted_name() => 0;

    [UnmanagedCallersOnly(EntryPoint = nameof(planted_two_calls), CallConvs = [typeof(CallConvCdecl)])]
    public static int planted_two_calls(int value) => Math.Abs(Math.Sign(value));

    [UnmanagedCallersOnly(EntryPoint = nameof(planted_store), CallConvs = [typeof(CallConvCdecl)])]
    public static int planted_store(int* place) => *place = 1;

    [UnmanagedCallersOnly(EntryPoint = nameof(planted_arithmetic), CallConvs = [typeof(CallConvCdecl)])]
    public static int planted_arithmetic(int left, int right) => left + right;

    [UnmanagedCallersOnly(EntryPoint = nameof(planted_decisions), CallConvs = [typeof(CallConvCdecl)])]
    public static int planted_decisions(void* left, void* right) => left == null ? 1 : right == null ? 2 : 3;

    [UnmanagedCallersOnly(EntryPoint = nameof(planted_loop), CallConvs = [typeof(CallConvCdecl)])]
    public static void planted_loop(int* place)
    {
        while (*place != 0)
        {
            GC.KeepAlive(null);
        }
    }

    [UnmanagedCallersOnly(EntryPoint = nameof(planted_ownership), CallConvs = [typeof(CallConvCdecl)])]
    public static PyObject* planted_ownership(PyObject* unmarked, [Borrowed, Stolen] PyObject** twice, [Borrowed] PyObject* once) =>
        unmarked == null ? once : *twice;

    /// <summary>Named as the library's, which is behind an alias.</summary>
    internal readonly struct PyObject;

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class BorrowedAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class StolenAttribute : Attribute;
}
