using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Exports.Objects;

/// <summary>Deallocating long chains of objects: what Py_TRASHCAN_BEGIN and Py_TRASHCAN_END call.</summary>
/// <remarks>_Py_Dealloc() keeps every chain from overflowing the stack; the macros are for deallocators that are called directly.</remarks>
[Header("object.h")]
public static unsafe class TrashcanExports
{
    /// <summary>Begin the body of a deallocator.</summary>
    /// <param name="tstate">The state of the calling thread; NULL is allowed.</param>
    /// <param name="op">The dying object; its count is 0.</param>
    /// <returns>
    /// 0 to go on, then _PyTrash_end() ends it. 1 if the stack is too deep: the deallocator returns at once and is called again
    /// later. Never fails.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyTrash_begin), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyTrash_begin(PyThreadState* tstate, [Borrowed] PyObject* op) => DeepDeallocation.Begin(tstate, op);

    /// <summary>End the body of a deallocator; the outermost one deallocates what was put off.</summary>
    /// <param name="tstate">What _PyTrash_begin() was given.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyTrash_end), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyTrash_end(PyThreadState* tstate) => DeepDeallocation.End(tstate);

    /// <summary>Test whether a deallocator is that of an object's own type, not called by the one of a subtype.</summary>
    /// <param name="op">The object; not NULL.</param>
    /// <param name="dealloc">The deallocator.</param>
    /// <returns>1 if it is, else 0. Never fails.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyTrash_cond), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyTrash_cond(
        [Borrowed] PyObject* op, [CFunction(typeof(destructor))] delegate* unmanaged[Cdecl]<PyObject*, void> dealloc)
        => DeepDeallocation.IsOwn(op, dealloc);
}

/// <summary>Deallocation deep in the stack, for the library's own C.</summary>
internal static unsafe class DeepDeallocationHook
{
    /// <summary>What the deallocation in C calls below the thread's bound.</summary>
    /// <param name="op">The dying object; its count is 0.</param>
    [Internal]
    [UnmanagedCallersOnly(EntryPoint = nameof(nativeweakref_deallocate_deep), CallConvs = [typeof(CallConvCdecl)])]
    internal static void nativeweakref_deallocate_deep([Borrowed] PyObject* op) => DeepDeallocation.Deallocate(op);
}
