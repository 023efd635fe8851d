using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Ranges;

/// <summary>The iterator over a range of ints of any size.</summary>
internal static unsafe class LongRangeIterator
{
    // CPython's layout, which nobody but the type itself reads. All are ints, owned and never NULL.
    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* Next;
        internal PyObject* Step;
        internal PyObject* Left; // how many are still to come
    }

    [InlineArray(4)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "longrange_iterator"u8, sizeof(Instance), 0);
        type->tp_dealloc = &Dealloc;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_iter = Symbols.Table.PyObject_SelfIter;
        type->tp_iternext = &Next;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_Free;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("__length_hint__"u8, &LengthHint, MethodFlags.METH_NOARGS, "About how many items are left."u8);
        methods.Add("__reduce__"u8, &Reduce, MethodFlags.METH_NOARGS, "What a copy of the object is made from."u8);
        methods.Add("__setstate__"u8, &SetState, MethodFlags.METH_O, "Bring a copy to the state of its original."u8);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    /// <summary>Input: ints. Return: an owned iterator, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* start, PyObject* step, PyObject* length)
    {
        PyTypeObject* type = Symbols.Table.PyLongRangeIter_Type;
        Instance* made = (Instance*)type->tp_alloc(type, 0);
        if (made != null)
        {
            made->Next = Refcount.NewRef(start);
            made->Step = Refcount.NewRef(step);
            made->Left = Refcount.NewRef(length);
        }
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        Instance* iterator = (Instance*)self;
        Refcount.DecRef(iterator->Next);
        Refcount.DecRef(iterator->Step);
        Refcount.DecRef(iterator->Left);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* iterator = (Instance*)self;
        if (RangeObjects.Sign(iterator->Left) <= 0)
        {
            return null;
        }
        PyObject* left = RangeObjects.Plus(iterator->Left, -1);
        PyObject* next = left == null ? null : NumberProtocol.Binary(iterator->Next, iterator->Step, NumberOperator.Add);
        if (next == null)
        {
            Refcount.XDecRef(left);
            return null;
        }
        PyObject* value = iterator->Next;
        iterator->Next = next;
        Refcount.Replace(&iterator->Left, left);
        return value;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LengthHint(PyObject* self, PyObject* ignored) => Refcount.NewRef(((Instance*)self)->Left);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance* iterator = (Instance*)self;
        PyObject* stop = RangeObjects.ItemAt(iterator->Next, iterator->Left, iterator->Step);
        return stop == null ? null
            : IteratorReduction.OverRange(RangeObjects.FromStolen(Refcount.NewRef(iterator->Next), stop, Refcount.NewRef(iterator->Step)));
    }

    // Foreign code: comparing and computing with the state, which may be any object.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetState(PyObject* self, PyObject* state)
    {
        Instance* iterator = (Instance*)self;
        PyObject* zero = IntegerObjects.FromInt64(0);
        int isNegative = Comparison.CompareBool(state, zero, ComparisonOperators.Py_LT);
        int isBeyond = isNegative != 0 ? isNegative : Comparison.CompareBool(iterator->Left, state, ComparisonOperators.Py_LT);
        if (isNegative < 0 || isBeyond < 0)
        {
            return null;
        }
        PyObject* index = NumberConversion.Index(isNegative == 1 ? zero : isBeyond == 1 ? iterator->Left : state);
        PyObject* next = index == null ? null : RangeObjects.ItemAt(iterator->Next, index, iterator->Step);
        PyObject* left = next == null ? null : NumberProtocol.Binary(iterator->Left, index, NumberOperator.Subtract);
        Refcount.XDecRef(index);
        if (left == null)
        {
            Refcount.XDecRef(next);
            return null;
        }
        Refcount.Replace(&iterator->Next, next);
        Refcount.Replace(&iterator->Left, left);
        return Symbols.None;
    }
}
