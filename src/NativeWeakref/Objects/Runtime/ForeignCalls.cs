using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Calls of C functions through pointers, each a method of its own.</summary>
/// <remarks>
/// A method that contains such a call saves every register first. These methods do nothing else, so the build turns each into one
/// jump, and a hot method that calls them stays small; in tail position it becomes a jump itself.
/// </remarks>
internal static unsafe class ForeignCalls
{
    /// <summary>Calls a <c>destructor</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Destroy(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, void> function) => function(op);

    /// <summary>Calls a <c>freefunc</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Free(void* block, delegate* unmanaged[Cdecl]<void*, void> function) => function(block);

    /// <summary>Calls a <c>PyCFunction</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Method(
        PyObject* self, PyObject* argument, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> function)
        => function(self, argument);

    /// <summary>Calls a <c>vectorcallfunc</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Vectorcall(
        PyObject* callable, PyObject** args, nuint nargsf, PyObject* kwnames,
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> function)
        => function(callable, args, nargsf, kwnames);
}
