using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>What the iterators over list, tuple, str, bytes, bytearray and memoryview have in common: a sequence, and the index of the next item.</summary>
/// <remarks>The layout is CPython's, which nobody but the types themselves read.</remarks>
internal unsafe struct IndexIterator
{
    internal PyObject Head;
    internal nint Index;
    internal PyObject* Sequence; // owned; NULL once the end was reached

    [InlineArray(4)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_forward;
    private static Methods s_backward;

    /// <summary>Fills what all of these types have. Input: a name as <see cref="StaticTypes.Head"/> takes it. Runs in the load hook.</summary>
    internal static void FillForward(
        PyTypeObject* type, System.ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*> next)
    {
        FillBare(type, name, next);
        MethodTable methods = new(Unsafe.AsPointer(ref s_forward));
        methods.Add("__length_hint__"u8, &LengthHint, MethodFlags.METH_NOARGS, "About how many items are left."u8);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        methods.Add("__setstate__"u8, &SetState, MethodFlags.METH_O, "Bring a copy to the state of its original."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_forward);
    }

    /// <summary>As <see cref="FillForward"/> for iterators from the last item to the first.</summary>
    internal static void FillBackward(
        PyTypeObject* type, System.ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*> next)
    {
        FillBare(type, name, next);
        MethodTable methods = new(Unsafe.AsPointer(ref s_backward));
        methods.Add(
            "__length_hint__"u8, &LengthHintBackward, MethodFlags.METH_NOARGS, "About how many items are left."u8);
        methods.Add("__reduce__"u8, &ReduceBackward, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        methods.Add("__setstate__"u8, &SetStateBackward, MethodFlags.METH_O, "Bring a copy to the state of its original."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_backward);
    }

    /// <summary>Return: an owned iterator of a type; or NULL with MemoryError.</summary>
    internal static PyObject* New(PyTypeObject* type, PyObject* sequence, nint index)
    {
        IndexIterator* made = (IndexIterator*)GcAllocation.New(type);
        if (made == null)
        {
            return null;
        }
        made->Index = index;
        made->Sequence = Refcount.NewRef(sequence);
        GcAllocation.Track(made);
        return (PyObject*)made;
    }

    /// <summary>Lets the sequence go: the end was reached. Return: NULL, without an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* End(IndexIterator* iterator)
    {
        Refcount.Clear(&iterator->Sequence); // foreign code
        return null;
    }

    /// <summary>As <see cref="FillForward"/> without methods. Input: what <c>tp_iternext</c> becomes.</summary>
    internal static void FillBare(
        PyTypeObject* type, System.ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, PyObject*> next)
    {
        StaticTypes.Head(type, name, sizeof(IndexIterator), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_iter = Symbols.Table.PyObject_SelfIter;
        type->tp_iternext = next;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Refcount.XDecRef(((IndexIterator*)self)->Sequence); // foreign code
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => ((IndexIterator*)self)->Sequence == null ? 0 : visit(((IndexIterator*)self)->Sequence, arg);

    // The number of items: the second word of all of them.
    private static nint SizeOf(IndexIterator* iterator) => ((PyVarObject*)iterator->Sequence)->ob_size;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LengthHint(PyObject* self, PyObject* ignored)
    {
        IndexIterator* iterator = (IndexIterator*)self;
        nint left = iterator->Sequence == null ? 0 : SizeOf(iterator) - iterator->Index;
        return IntegerObjects.FromInt64(left < 0 ? 0 : left); // a list or a bytearray may have become shorter
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LengthHintBackward(PyObject* self, PyObject* ignored)
    {
        IndexIterator* iterator = (IndexIterator*)self;
        nint left = iterator->Sequence == null ? 0 : iterator->Index + 1;
        return IntegerObjects.FromInt64(left != 0 && SizeOf(iterator) < left ? 0 : left);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored) => ReduceBy("iter"u8, (IndexIterator*)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReduceBackward(PyObject* self, PyObject* ignored) => ReduceBy("reversed"u8, (IndexIterator*)self);

    // At its end an iterator is one over an empty list, tuple or str: a tuple for bytes too.
    private static PyObject* ReduceBy(System.ReadOnlySpan<byte> function, IndexIterator* iterator)
    {
        if (iterator->Sequence != null)
        {
            return IteratorReduction.From(function, iterator->Sequence, iterator->Index);
        }
        PyTypeObject* type = iterator->Head.ob_type;
        bool overList = type == Symbols.Table.PyListIter_Type || type == Symbols.Table.PyListRevIter_Type;
        return IteratorReduction.Over(
            overList ? ListObjects.New(0) : SequenceIterators.IsOverString(type) ? SharedStrings.Empty : TupleObjects.Empty());
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetState(PyObject* self, PyObject* state)
    {
        nint index = IntegerExtraction.AsSsize(state);
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        IndexIterator* iterator = (IndexIterator*)self;
        if (iterator->Sequence != null)
        {
            nint size = SizeOf(iterator);
            iterator->Index = index < 0 ? 0 : index > size ? size : index;
        }
        return Refcount.NewRef(Symbols.None);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetStateBackward(PyObject* self, PyObject* state)
    {
        nint index = IntegerExtraction.AsSsize(state);
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        IndexIterator* iterator = (IndexIterator*)self;
        if (iterator->Sequence != null)
        {
            nint last = SizeOf(iterator) - 1;
            iterator->Index = index < -1 ? -1 : index > last ? last : index;
        }
        return Refcount.NewRef(Symbols.None);
    }
}
