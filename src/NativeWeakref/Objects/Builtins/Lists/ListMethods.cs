using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>The methods of list.</summary>
internal static unsafe class ListMethods
{
    [InlineArray(16)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        const int Object = MethodFlags.METH_O;
        const int Nothing = MethodFlags.METH_NOARGS;
        const int Several = MethodFlags.METH_FASTCALL;
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add(
            "__getitem__"u8, ListSubscript.GetPointer, Object | MethodFlags.METH_COEXIST,
            "__getitem__($self, index, /)\n--\n\nThe item at an index, or a list of those of a slice."u8);
        methods.Add(
            "__reversed__"u8, &Reversed, Nothing, "__reversed__($self, /)\n--\n\nAn iterator over the items, the last one first."u8);
        methods.Add("__sizeof__"u8, &SizeOf, Nothing, "__sizeof__($self, /)\n--\n\nBytes of memory that the list takes."u8);
        methods.Add("clear"u8, &Clear, Nothing, "clear($self, /)\n--\n\nRemove all items."u8);
        methods.Add("copy"u8, &Copy, Nothing, "copy($self, /)\n--\n\nA new list of the same items."u8);
        methods.Add("append"u8, &Append, Object, "append($self, object, /)\n--\n\nAdd an item at the end."u8);
        methods.Add("insert"u8, &Insert, Several, "insert($self, index, object, /)\n--\n\nInsert an item before the one at an index."u8);
        methods.Add("extend"u8, &Extend, Object, "extend($self, iterable, /)\n--\n\nAdd the items of an iterable at the end."u8);
        methods.Add("pop"u8, &Pop, Several, "pop($self, index=-1, /)\n--\n\nRemove the item at an index and return it."u8);
        methods.Add("remove"u8, &Remove, Object, "remove($self, value, /)\n--\n\nRemove the first item that is equal to a value."u8);
        methods.Add(
            "index"u8, &Index, Several,
            "index($self, value, start=0, stop=sys.maxsize, /)\n--\n\nThe index of the first item that is equal to a value."u8);
        methods.Add("count"u8, &Count, Object, "count($self, value, /)\n--\n\nHow many items are equal to a value."u8);
        methods.Add("reverse"u8, &Reverse, Nothing, "reverse($self, /)\n--\n\nTurn the order of the items round."u8);
        methods.Add(
            "sort"u8, ListSortMethod.Pointer, Several | MethodFlags.METH_KEYWORDS,
            "sort($self, /, *, key=None, reverse=False)\n--\n\nSort the items in place; equal ones keep their order."u8);
        ClassGetItem.AddTo(ref methods);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reversed(PyObject* self, PyObject* ignored) => SequenceIterators.BackwardOverList(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SizeOf(PyObject* self, PyObject* ignored)
        => IntegerObjects.FromInt64(self->ob_type->tp_basicsize + (((PyListObject*)self)->allocated * sizeof(PyObject*)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Clear(PyObject* self, PyObject* ignored)
    {
        ListChange.Clear(self); // foreign code
        return Refcount.NewRef(Symbols.None);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Copy(PyObject* self, PyObject* ignored) => ListObjects.FromArray(ListObjects.Items(self), ListObjects.Size(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Append(PyObject* self, PyObject* item)
        => ListObjects.Append(self, item) < 0 ? null : Refcount.NewRef(Symbols.None);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Insert(PyObject* self, PyObject** args, nint count)
    {
        nint index;
        return Arguments.HasCount("insert"u8, count, 2, 2) && TryIndex(args[0], &index) && ListChange.Insert(self, index, args[1]) == 0
            ? Refcount.NewRef(Symbols.None) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Extend(PyObject* self, PyObject* iterable)
        => ListChange.Extend(self, iterable) ? Refcount.NewRef(Symbols.None) : null; // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Pop(PyObject* self, PyObject** args, nint count)
    {
        nint index = -1;
        if (!Arguments.HasCount("pop"u8, count, 0, 1) || (count == 1 && !TryIndex(args[0], &index)))
        {
            return null;
        }
        nint size = ListObjects.Size(self);
        if (size == 0)
        {
            return Errors.IndexError("pop from empty list"u8);
        }
        index = index < 0 ? index + size : index;
        return (nuint)index < (nuint)size ? ListChange.Remove(self, index) : Errors.IndexError("pop index out of range"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Remove(PyObject* self, PyObject* value)
    {
        nint index = ListComparison.Find(self, value, 0, nint.MaxValue); // foreign code, which may change the list
        if (index == -1)
        {
            return Errors.ValueError("list.remove(x): x not in list"u8);
        }
        return index >= 0 && ListChange.SetSlice(self, index, index + 1, null) == 0 ? Refcount.NewRef(Symbols.None) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Index(PyObject* self, PyObject** args, nint count)
    {
        SearchRange range = default;
        if (!Arguments.HasCount("index"u8, count, 1, 3) || !SearchRange.TryParse(args, count, &range)) // foreign code, as below
        {
            return null;
        }
        range.Adjust(ListObjects.Size(self));
        nint index = ListComparison.Find(self, args[0], range.Start, range.Stop);
        if (index == -1)
        {
            return Errors.Format(*Symbols.Table.PyExc_ValueError, "%R is not in list"u8, (nint)args[0]);
        }
        return index >= 0 ? IntegerObjects.FromInt64(index) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Count(PyObject* self, PyObject* value)
    {
        nint count = 0;
        for (nint i = 0; i < ListObjects.Size(self); i++)
        {
            int equal = ListComparison.ItemEquals(self, i, value); // foreign code, which may change the list
            if (equal < 0)
            {
                return null;
            }
            count += equal;
        }
        return IntegerObjects.FromInt64(count);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reverse(PyObject* self, PyObject* ignored)
    {
        ListChange.Reverse(self);
        return Refcount.NewRef(Symbols.None);
    }

    private static bool TryIndex(PyObject* op, nint* index)
    {
        *index = IntegerIndex.AsArgument(op); // foreign code
        return *index != -1 || !Errors.Occurred();
    }
}
