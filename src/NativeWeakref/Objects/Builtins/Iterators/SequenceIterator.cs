using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The iterator over an object that has no iterator of its own, but items by index: 0, 1, 2, ... until IndexError.</summary>
internal static unsafe class SequenceIterator
{
    // CPython's layout, which nobody but the type itself reads.
    private struct Instance
    {
        internal PyObject Head;
        internal nint Index;
        internal PyObject* Sequence; // owned; NULL once the end was reached
    }

    [InlineArray(4)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "iterator"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_iter = Symbols.Table.PyObject_SelfIter;
        type->tp_iternext = &Next;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__length_hint__"u8, &LengthHint, MethodFlags.METH_NOARGS, "About how many items are left."u8);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        methods.Add("__setstate__"u8, &SetState, MethodFlags.METH_O, "Bring a copy to the state of its original."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    /// <summary>Input: a sequence. Return: an owned iterator; NULL with SystemError where it is none, or MemoryError.</summary>
    internal static PyObject* New(PyObject* sequence)
    {
        if (!SequenceProtocol.IsSequence(sequence))
        {
            Errors.BadInternalCall();
            return null;
        }
        Instance* made = (Instance*)GcAllocation.New(Symbols.Table.PySeqIter_Type);
        if (made == null)
        {
            return null;
        }
        made->Index = 0;
        made->Sequence = Refcount.NewRef(sequence);
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((Instance*)self)->Sequence);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => ((Instance*)self)->Sequence == null ? 0 : visit(((Instance*)self)->Sequence, arg);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* iterator = (Instance*)self;
        if (iterator->Sequence == null)
        {
            return null;
        }
        if (iterator->Index == nint.MaxValue)
        {
            return Errors.OverflowError("iter index too large"u8);
        }
        // Its own code may use this iterator up, which would give up the last reference to the sequence.
        PyObject* sequence = Refcount.NewRef(iterator->Sequence);
        PyObject* item = SequenceProtocol.GetItem(sequence, iterator->Index); // foreign code
        Refcount.DecRef(sequence);
        if (item != null)
        {
            iterator->Index++;
            return item;
        }
        if (Errors.Matches(*Symbols.Table.PyExc_IndexError) || Errors.Matches(*Symbols.Table.PyExc_StopIteration))
        {
            Errors.Clear();
            Refcount.Clear(&iterator->Sequence);
        }
        return null;
    }

    // NotImplemented where the sequence does not know its own length.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LengthHint(PyObject* self, PyObject* ignored)
    {
        Instance* iterator = (Instance*)self;
        if (iterator->Sequence == null)
        {
            return IntegerObjects.FromInt64(0);
        }
        if (!LengthEstimate.HasLength(iterator->Sequence))
        {
            return Symbols.NotImplemented;
        }
        nint size = SequenceProtocol.Size(iterator->Sequence); // foreign code
        if (size == -1)
        {
            return null;
        }
        return IntegerObjects.FromInt64(size > iterator->Index ? size - iterator->Index : 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance* iterator = (Instance*)self;
        return iterator->Sequence == null ? IteratorReduction.Over(TupleObjects.Empty())
            : IteratorReduction.From("iter"u8, iterator->Sequence, iterator->Index);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetState(PyObject* self, PyObject* state)
    {
        nint index = IntegerExtraction.AsSsize(state);
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        Instance* iterator = (Instance*)self;
        if (iterator->Sequence != null)
        {
            iterator->Index = index < 0 ? 0 : index;
        }
        return Symbols.None;
    }
}
