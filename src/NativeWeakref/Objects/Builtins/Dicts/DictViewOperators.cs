using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Sets;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The operators of the views of keys and items, which give sets. Either operand may be the view, the other any iterable.</summary>
internal static unsafe class DictViewOperators
{
    private static PyNumberMethods s_number;

    internal static void Fill(DataSymbols* symbols)
    {
        s_number.nb_subtract = &Subtract;
        s_number.nb_and = &And;
        s_number.nb_xor = &Xor;
        s_number.nb_or = &Or;
        symbols->PyDictKeys_Type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
        symbols->PyDictItems_Type->tp_as_number = (PyNumberMethods*)Unsafe.AsPointer(ref s_number);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Subtract(PyObject* left, PyObject* right) => Change(left, right, &SetUpdate.Remove); // foreign code, as below

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Or(PyObject* left, PyObject* right) => Change(left, right, &SetUpdate.Add);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Xor(PyObject* left, PyObject* right)
        => IsItems(left) && IsItems(right) ? DifferentItems(DictViews.DictOf(left), DictViews.DictOf(right)) : Change(left, right, &SetUpdate.Toggle);

    // What the larger side gives is looked up in the smaller one only where that is a set.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* And(PyObject* left, PyObject* right)
    {
        bool exchange = !DictViews.IsSetView(left);
        PyObject* view = exchange ? right : left;
        PyObject* other = exchange ? left : right;
        nint size = ItemAccess.Size(view);
        if (size < 0)
        {
            return null;
        }
        if (other->ob_type == Symbols.Table.PySet_Type && size <= SetObjects.Count(other))
        {
            return SetAlgebra.Intersection(other, view);
        }
        bool swap = DictViews.IsSetView(other) && ItemAccess.Size(other) > size;
        PyObject* made = SetObjects.NewSet(null);
        if (made != null && !Collect(made, swap ? other : view, swap ? view : other))
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    private static bool IsItems(PyObject* op) => Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyDictItems_Type);

    private static PyObject* Change(PyObject* left, PyObject* right, delegate*<PyObject*, PyObject*, int> change)
    {
        PyObject* made = SetObjects.NewSet(WithHashes(left));
        if (made != null && change(made, right) < 0)
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    // Borrowed: the dict of a view of keys, which has their hashes; no key is asked then.
    private static PyObject* WithHashes(PyObject* op)
    {
        PyObject* dict = Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyDictKeys_Type) ? DictViews.DictOf(op) : null;
        return dict != null && DictObjects.IsExactDict(dict) ? dict : op;
    }

    // Adds to a set what an iterable gives and a container has. Return: false with an error.
    private static bool Collect(PyObject* set, PyObject* container, PyObject* iterable)
    {
        PyObject* iterator = Iteration.GetIter(iterable);
        if (iterator == null)
        {
            return false;
        }
        bool done = true;
        for (PyObject* item = Iteration.Next(iterator); item != null; item = done ? Iteration.Next(iterator) : null)
        {
            int contained = SequenceSearch.Contains(container, item);
            done = contained == 0 || (contained > 0 && SetLookup.Add((PySetObject*)set, item) == 0);
            Refcount.DecRef(item);
        }
        Refcount.DecRef(iterator);
        return done && !Errors.Occurred();
    }

    // Items that both dicts have are compared as values, which need no hash.
    private static PyObject* DifferentItems(PyObject* left, PyObject* right)
    {
        bool exchange = DictObjects.Count(right) > DictObjects.Count(left);
        PyObject* rest = DictCopy.Copy(exchange ? right : left);
        PyObject* made = rest == null ? null : SetObjects.NewSet(null);
        bool done = made != null && CollectDifferent(made, rest, exchange ? left : right);
        PyObject* view = done ? DictViews.New(Symbols.Table.PyDictItems_Type, rest) : null;
        if (made != null && (view == null || SetUpdate.Add(made, view) < 0))
        {
            Refcount.Clear(&made);
        }
        Refcount.XDecRef(view);
        Refcount.XDecRef(rest);
        return made;
    }

    // Takes out of the rest what the other dict has too; what that has alone goes into the set. Return: false with an error.
    private static bool CollectDifferent(PyObject* set, PyObject* rest, PyObject* other)
    {
        nint position = 0;
        nint hash;
        PyObject* key;
        PyObject* value;
        bool done = true;
        while (done && DictObjects.Next(other, &position, &key, &value, &hash))
        {
            Refcount.IncRef(key);
            Refcount.IncRef(value);
            done = Compare(set, rest, key, hash, value);
            Refcount.DecRef(key);
            Refcount.DecRef(value);
        }
        return done;
    }

    private static bool Compare(PyObject* set, PyObject* rest, PyObject* key, nint hash, PyObject* value)
    {
        PyObject* found = Refcount.XNewRef(DictObjects.FindKnownHash(rest, key, hash));
        if (found == null && Errors.Occurred())
        {
            return false;
        }
        int equal = found == null ? 0 : Comparison.CompareBool(found, value, ComparisonOperators.Py_EQ);
        Refcount.XDecRef(found);
        if (equal != 0)
        {
            return equal > 0 && DictObjects.DeleteKnownHash(rest, key, hash) == 0;
        }
        PyObject* pair = TupleObjects.Pack(key, value);
        bool added = pair != null && SetLookup.Add((PySetObject*)set, pair) == 0;
        Refcount.XDecRef(pair);
        return added;
    }
}
