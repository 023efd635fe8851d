using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Ranges;

/// <summary>The iterator over a range whose ints, and the one behind the last, are C integers.</summary>
internal static unsafe class RangeIterator
{
    // CPython's layout, which nobody but the type itself reads.
    private struct Instance
    {
        internal PyObject Head;
        internal long Next;
        internal long Step;
        internal long Left; // how many are still to come
    }

    [InlineArray(4)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "range_iterator"u8, sizeof(Instance), 0);
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

    /// <summary>Input: ints; how many items there are. Return: an owned iterator of this type or the other, or NULL with MemoryError.</summary>
    internal static PyObject* New(PyObject* start, PyObject* stop, PyObject* step, PyObject* length)
    {
        int overflow;
        long first = IntegerObjects.AsInt64(start, &overflow);
        bool fits = overflow == 0;
        long behind = IntegerObjects.AsInt64(stop, &overflow);
        fits &= overflow == 0;
        long distance = IntegerObjects.AsInt64(step, &overflow);
        fits &= overflow == 0;
        long count = IntegerObjects.AsInt64(length, &overflow);
        fits &= overflow == 0 && (distance > 0 ? behind <= long.MaxValue - (distance - 1) : behind >= long.MinValue + (-1 - distance));
        if (!fits)
        {
            return LongRangeIterator.New(start, step, length);
        }
        PyTypeObject* type = Symbols.Table.PyRangeIter_Type;
        Instance* made = (Instance*)type->tp_alloc(type, 0);
        if (made != null)
        {
            made->Next = first;
            made->Step = distance;
            made->Left = count;
        }
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self) => self->ob_type->tp_free(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Next(PyObject* self)
    {
        Instance* iterator = (Instance*)self;
        if (iterator->Left <= 0)
        {
            return null;
        }
        long value = iterator->Next;
        iterator->Next = value + iterator->Step;
        iterator->Left--;
        return IntegerObjects.FromInt64(value);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* LengthHint(PyObject* self, PyObject* ignored) => IntegerObjects.FromInt64(((Instance*)self)->Left);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
    {
        Instance* iterator = (Instance*)self;
        PyObject* start = IntegerObjects.FromInt64(iterator->Next);
        PyObject* stop = IntegerObjects.FromInt64(iterator->Next + (iterator->Left * iterator->Step));
        return IteratorReduction.OverRange(RangeObjects.FromStolen(start, stop, IntegerObjects.FromInt64(iterator->Step)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetState(PyObject* self, PyObject* state)
    {
        long index = IntegerExtraction.AsLong(state); // foreign code
        if (index == -1 && Errors.Occurred())
        {
            return null;
        }
        Instance* iterator = (Instance*)self;
        index = index < 0 ? 0 : index > iterator->Left ? iterator->Left : index;
        iterator->Next += index * iterator->Step;
        iterator->Left -= index;
        return Symbols.None;
    }
}
