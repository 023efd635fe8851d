using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The iterator that calls a function until it returns a given value.</summary>
internal static unsafe class CallIterator
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* Callable; // both owned; NULL once the end was reached
        internal PyObject* Sentinel;
    }

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "callable_iterator"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_iter = Symbols.Table.PyObject_SelfIter;
        type->tp_iternext = &Next;
        BuiltinMethods.Add(type, "__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
    }

    /// <summary>Return: an owned iterator; or NULL with MemoryError, SystemError for a NULL.</summary>
    internal static PyObject* New(PyObject* callable, PyObject* sentinel)
    {
        if (callable == null || sentinel == null)
        {
            return NullArgument.Refuse();
        }
        Instance* made = (Instance*)GcAllocation.New(Symbols.Table.PyCallIter_Type);
        if (made == null)
        {
            return null;
        }
        made->Callable = Refcount.NewRef(callable);
        made->Sentinel = Refcount.NewRef(sentinel);
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((Instance*)self)->Callable); // foreign code, as below
        Refcount.XDecRef(((Instance*)self)->Sentinel);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* iterator = (Instance*)self;
        int stop = iterator->Callable == null ? 0 : visit(iterator->Callable, arg);
        return stop != 0 || iterator->Sentinel == null ? stop : visit(iterator->Sentinel, arg);
    }

    // Both the value and StopIteration end it. Foreign code may use this iterator up meanwhile.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* iterator = (Instance*)self;
        if (iterator->Callable == null)
        {
            return null;
        }
        PyObject* callable = Refcount.NewRef(iterator->Callable);
        PyObject* result = Calls.NoArgs(callable); // foreign code
        Refcount.DecRef(callable);
        if (result != null)
        {
            return Examine(iterator, result);
        }
        if (Errors.Matches(*Symbols.Table.PyExc_StopIteration))
        {
            Errors.Clear();
            End(iterator);
        }
        return null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
        => IteratorReduction.Over(((Instance*)self)->Callable, ((Instance*)self)->Sentinel);

    // Takes over the result. Return: it, or NULL at the end or with an error.
    private static PyObject* Examine(Instance* iterator, PyObject* result)
    {
        PyObject* sentinel = Refcount.XNewRef(iterator->Sentinel);
        int ends = sentinel == null ? 1 : Comparison.CompareBool(sentinel, result, ComparisonOperators.Py_EQ); // foreign code
        Refcount.XDecRef(sentinel);
        if (ends == 0)
        {
            return result;
        }
        Refcount.DecRef(result);
        if (ends > 0)
        {
            End(iterator);
        }
        return null;
    }

    private static void End(Instance* iterator)
    {
        Refcount.Clear(&iterator->Callable); // foreign code, as below
        Refcount.Clear(&iterator->Sentinel);
    }
}
