using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The methods of the views of a dict.</summary>
internal static unsafe class DictViewMethods
{
    [InlineArray(3)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    private static Methods s_keys;
    private static Methods s_values;
    private static Methods s_items;

    internal static void Fill(DataSymbols* symbols)
    {
        MethodTable keys = new(Unsafe.AsPointer(ref s_keys));
        keys.Add("isdisjoint"u8, &IsDisjoint, MethodFlags.METH_O, "Whether nothing of the iterable is in the view."u8);
        keys.Add("__reversed__"u8, &ReversedKeys, MethodFlags.METH_NOARGS, "The keys, the last one first."u8);
        symbols->PyDictKeys_Type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_keys);
        MethodTable values = new(Unsafe.AsPointer(ref s_values));
        values.Add("__reversed__"u8, &ReversedValues, MethodFlags.METH_NOARGS, "The values, the last one first."u8);
        symbols->PyDictValues_Type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_values);
        MethodTable items = new(Unsafe.AsPointer(ref s_items));
        items.Add("isdisjoint"u8, &IsDisjoint, MethodFlags.METH_O, "Whether nothing of the iterable is in the view."u8);
        items.Add("__reversed__"u8, &ReversedItems, MethodFlags.METH_NOARGS, "The pairs, the last one first."u8);
        symbols->PyDictItems_Type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_items);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReversedKeys(PyObject* self, PyObject* ignored) => DictIterators.BackwardOverKeys(DictViews.DictOf(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReversedValues(PyObject* self, PyObject* ignored) => DictIterators.BackwardOverValues(DictViews.DictOf(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReversedItems(PyObject* self, PyObject* ignored) => DictIterators.BackwardOverItems(DictViews.DictOf(self));

    // Of two set-like objects the smaller one is walked through.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsDisjoint(PyObject* self, PyObject* other)
    {
        if (self == other)
        {
            return Booleans.From(DictObjects.Count(DictViews.DictOf(self)) == 0);
        }
        bool exchange = DictViews.IsSetLike(other) && ItemAccess.Size(other) > DictObjects.Count(DictViews.DictOf(self));
        int common = ContainsAny(exchange ? other : self, exchange ? self : other);
        return common < 0 ? null : Booleans.From(common == 0);
    }

    // 1, 0, or -1 with an error. Foreign code.
    private static int ContainsAny(PyObject* container, PyObject* iterable)
    {
        PyObject* iterator = Iteration.GetIter(iterable);
        if (iterator == null)
        {
            return -1;
        }
        int contained = 0;
        for (PyObject* item = Iteration.Next(iterator); item != null; item = Iteration.Next(iterator))
        {
            contained = SequenceSearch.Contains(container, item);
            Refcount.DecRef(item);
            if (contained != 0)
            {
                break;
            }
        }
        Refcount.DecRef(iterator);
        return Errors.Occurred() ? -1 : contained;
    }
}
