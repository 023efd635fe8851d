using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Iterating, and awaiting, by special methods.</summary>
internal static unsafe class IterationDispatch
{
    internal static void Fill(PyTypeObject* type, PyAsyncMethods* asynchronous)
    {
        type->tp_iter = &Iter;
        type->tp_iternext = &Next;
        asynchronous->am_await = &Await;
        asynchronous->am_aiter = &AsynchronousIter;
        asynchronous->am_anext = &AsynchronousNext;
    }

    // What has only __getitem__ is gone through by index; __iter__ = None says that it shall not.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Iter(PyObject* self)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(self, SpecialNames.All->Iter, &takesSelf);
        if (method == Symbols.None)
        {
            return RefuseIteration(self);
        }
        if (method != null)
        {
            return SpecialCalls.Invoke(method, takesSelf, self);
        }
        Errors.Clear();
        PyObject* items = SpecialCalls.Find(self, SpecialNames.All->GetItem, &takesSelf);
        if (items == null)
        {
            return RefuseIteration(self);
        }
        Refcount.DecRef(items);
        return SequenceIterator.New(self);
    }

    private static PyObject* RefuseIteration(PyObject* self)
        => UnsupportedType.Refuse(self, "'%.200s' object is not iterable"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self) => SpecialCalls.NoArgs(self, SpecialNames.All->Next);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Await(PyObject* self)
        => Ask(self, SpecialNames.All->Await, "object %.50s does not have __await__ method"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AsynchronousIter(PyObject* self)
        => Ask(self, SpecialNames.All->AsynchronousIter, "object %.50s does not have __aiter__ method"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AsynchronousNext(PyObject* self)
        => Ask(self, SpecialNames.All->AsynchronousNext, "object %.50s does not have __anext__ method"u8);

    private static PyObject* Ask(PyObject* self, PyObject* name, ReadOnlySpan<byte> refusal)
    {
        bool takesSelf;
        PyObject* method = SpecialCalls.Find(self, name, &takesSelf);
        return method == null
            ? Errors.Format(*Symbols.Table.PyExc_AttributeError, refusal, (nint)self->ob_type->tp_name)
            : SpecialCalls.Invoke(method, takesSelf, self);
    }
}
