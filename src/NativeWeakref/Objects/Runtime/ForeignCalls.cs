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

    /// <summary>Calls a function of one object: a <c>unaryfunc</c>, <c>reprfunc</c>, <c>getiterfunc</c>, <c>iternextfunc</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* One(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, PyObject*> function) => function(op);

    /// <summary>Calls a function of two objects: a <c>binaryfunc</c>, <c>getattrofunc</c>, <c>PyCFunction</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Two(PyObject* v, PyObject* w, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> function)
        => function(v, w);

    /// <summary>Calls a function of three objects: a <c>ternaryfunc</c>, <c>descrgetfunc</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Three(
        PyObject* v, PyObject* w, PyObject* z, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, PyObject*> function)
        => function(v, w, z);

    /// <summary>Calls a <c>richcmpfunc</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Compare(
        PyObject* left, PyObject* right, int op, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> function)
        => CompareWide(left, right, op, (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, nint, PyObject*>)function);

    /// <summary>Calls a function that stores: a <c>setattrofunc</c>, <c>objobjargproc</c>, <c>descrsetfunc</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Store(
        PyObject* op, PyObject* key, PyObject* value, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> function)
        => (int)StoreWide(op, key, value, (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, nint>)function);

    /// <summary>Calls an <c>inquiry</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Ask(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, int> function)
        => (int)AskWide(op, (delegate* unmanaged[Cdecl]<PyObject*, nint>)function);

    /// <summary>Calls an <c>objobjproc</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Find(PyObject* container, PyObject* value, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int> function)
        => (int)FindWide(container, value, (delegate* unmanaged[Cdecl]<PyObject*, PyObject*, nint>)function);

    /// <summary>Calls a <c>lenfunc</c> or <c>hashfunc</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Number(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, nint> function) => function(op);

    /// <summary>Calls a <c>ssizeargfunc</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Item(PyObject* op, nint i, delegate* unmanaged[Cdecl]<PyObject*, nint, PyObject*> function)
        => function(op, i);

    /// <summary>Calls a <c>vectorcallfunc</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* Vectorcall(
        PyObject* callable, PyObject** args, nuint nargsf, PyObject* kwnames,
        delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nuint, PyObject*, PyObject*> function)
        => function(callable, args, nargsf, kwnames);

    /// <summary>Calls a <c>traverseproc</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Traverse(
        PyObject* op,
        delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit,
        void* arg,
        delegate* unmanaged[Cdecl]<PyObject*, delegate* unmanaged[Cdecl]<PyObject*, void*, int>, void*, int> function)
        => (int)TraverseWide(op, visit, arg, (delegate* unmanaged[Cdecl]<PyObject*, void*, void*, nint>)function);

    /// <summary>Calls a <c>visitproc</c> for a traversal that returns at once what it returns: an <c>int</c>, passed on as below.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static nint Visit(PyObject* op, void* arg, delegate* unmanaged[Cdecl]<PyObject*, void*, nint> function)
        => function(op, arg);

    // An int is the lower half of a register, and the upper half is anything. Whole registers are passed on unseen, so that these are
    // jumps too; the result is narrowed where it is used.

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* CompareWide(
        PyObject* left, PyObject* right, nint op, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, nint, PyObject*> function)
        => function(left, right, op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint StoreWide(
        PyObject* op, PyObject* key, PyObject* value, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, nint> function)
        => function(op, key, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint FindWide(PyObject* container, PyObject* value, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, nint> function)
        => function(container, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint AskWide(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, nint> function) => function(op);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint TraverseWide(
        PyObject* op, void* visit, void* arg, delegate* unmanaged[Cdecl]<PyObject*, void*, void*, nint> function)
        => function(op, visit, arg);
}
