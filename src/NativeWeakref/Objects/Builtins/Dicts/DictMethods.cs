using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Sets;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.GenericAliases;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The methods of dict.</summary>
internal static unsafe class DictMethods
{
    [InlineArray(17)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    // What fromkeys() stores into, and the value of all keys.
    private struct Filling
    {
        internal PyObject* Dict;
        internal PyObject* Value;
    }

    private static Methods s_methods;

    internal static void Fill(PyTypeObject* type)
    {
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add(
            "__contains__"u8, &Contains, MethodFlags.METH_O | MethodFlags.METH_COEXIST,
            "__contains__($self, key, /)\n--\n\nWhether the dict has the key."u8);
        methods.Add(
            "__getitem__"u8, &GetItem, MethodFlags.METH_O | MethodFlags.METH_COEXIST,
            "__getitem__($self, key, /)\n--\n\nThe value of the key."u8);
        methods.Add(
            "get"u8, &Get, MethodFlags.METH_FASTCALL,
            "get($self, key, default=None, /)\n--\n\nThe value of the key, else the default."u8);
        methods.Add(
            "setdefault"u8, &SetDefault, MethodFlags.METH_FASTCALL,
            "setdefault($self, key, default=None, /)\n--\n\nThe value of the key; a key that is missing is stored with the default."u8);
        methods.Add("pop"u8, &Pop, MethodFlags.METH_FASTCALL, "D.pop(k[,d]) -> v\n\nRemove the key and return its value, else the default."u8);
        methods.Add(
            "popitem"u8, &PopItem, MethodFlags.METH_NOARGS,
            "popitem($self, /)\n--\n\nRemove the item that was stored last and return it as a pair."u8);
        methods.Add("keys"u8, &Keys, MethodFlags.METH_NOARGS, "D.keys() -> a set-like view of the keys"u8);
        methods.Add("items"u8, &Items, MethodFlags.METH_NOARGS, "D.items() -> a set-like view of the items"u8);
        methods.Add("values"u8, &Values, MethodFlags.METH_NOARGS, "D.values() -> a view of the values"u8);
        methods.Add(
            "update"u8, &Update, MethodFlags.METH_VARARGS | MethodFlags.METH_KEYWORDS,
            "D.update([E, ]**F) -> None\n\nStore the items of a mapping or the pairs of an iterable, then the keywords."u8);
        methods.Add(
            "fromkeys"u8, &FromKeys, MethodFlags.METH_FASTCALL | MethodFlags.METH_CLASS,
            "fromkeys($type, iterable, value=None, /)\n--\n\nA new dict of the keys that the iterable gives, all with one value."u8);
        methods.Add("clear"u8, &Clear, MethodFlags.METH_NOARGS, "D.clear() -> None\n\nRemove all items."u8);
        methods.Add("copy"u8, &Copy, MethodFlags.METH_NOARGS, "D.copy() -> a new dict of the same items"u8);
        methods.Add(
            "__reversed__"u8, &Reversed, MethodFlags.METH_NOARGS,
            "__reversed__($self, /)\n--\n\nAn iterator over the keys, the last one first."u8);
        methods.Add("__sizeof__"u8, &SizeOf, MethodFlags.METH_NOARGS, "D.__sizeof__() -> bytes of memory that the dict takes"u8);
        ClassGetItem.AddTo(ref methods);
        type->tp_methods = (PyMethodDef*)Unsafe.AsPointer(ref s_methods);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Contains(PyObject* self, PyObject* key)
    {
        int contained = DictObjects.Contains(self, key); // foreign code, as below
        return contained < 0 ? null : Booleans.From(contained != 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetItem(PyObject* self, PyObject* key) => DictItems.Get(self, key);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Get(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("get"u8, count, 1, 2))
        {
            return null;
        }
        PyObject* value = DictObjects.FindWithError(self, args[0]);
        if (value == null && Errors.Occurred())
        {
            return null;
        }
        return Refcount.NewRef(value != null ? value : count == 2 ? args[1] : Symbols.None);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetDefault(PyObject* self, PyObject** args, nint count)
        => Arguments.HasCount("setdefault"u8, count, 1, 2)
            ? Refcount.XNewRef(DictChange.SetDefault(self, args[0], count == 2 ? args[1] : Symbols.None)) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Pop(PyObject* self, PyObject** args, nint count)
        => Arguments.HasCount("pop"u8, count, 1, 2) ? DictItems.Pop(self, args[0], count == 2 ? args[1] : null) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* PopItem(PyObject* self, PyObject* ignored) => DictItems.PopLast(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Keys(PyObject* self, PyObject* ignored) => DictViews.New(Symbols.Table.PyDictKeys_Type, self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Items(PyObject* self, PyObject* ignored) => DictViews.New(Symbols.Table.PyDictItems_Type, self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Values(PyObject* self, PyObject* ignored) => DictViews.New(Symbols.Table.PyDictValues_Type, self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Update(PyObject* self, PyObject* args, PyObject* kwargs)
        => DictInit.Update(self, args, kwargs, "update"u8) ? Refcount.NewRef(Symbols.None) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FromKeys(PyObject* type, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("fromkeys"u8, count, 1, 2))
        {
            return null;
        }
        PyObject* value = count == 2 ? args[1] : Symbols.None;
        PyObject* made = Calls.NoArgs(type);
        if (made != null && DictObjects.IsExactDict(made) && HasHashes(args[0]))
        {
            Filling filling;
            filling.Dict = made;
            filling.Value = value;
            if (SetUpdate.ForEachWithHash(&filling, args[0], &StoreKey) < 0)
            {
                Refcount.Clear(&made);
            }
            return made;
        }
        PyObject* iterator = made == null ? null : Iteration.GetIter(args[0]);
        if (iterator == null)
        {
            Refcount.XDecRef(made);
            return null;
        }
        int status = 0;
        for (PyObject* key = Iteration.Next(iterator); key != null; key = status == 0 ? Iteration.Next(iterator) : null)
        {
            status = DictObjects.IsExactDict(made) ? DictObjects.Set(made, key, value) : ItemAccess.Set(made, key, value);
            Refcount.DecRef(key);
        }
        Refcount.DecRef(iterator);
        if (Errors.Occurred())
        {
            Refcount.Clear(&made);
        }
        return made;
    }

    // Of these containers the hashes are taken as well: no key is asked again.
    private static bool HasHashes(PyObject* iterable)
        => DictObjects.IsExactDict(iterable) || SetObjects.IsExactFrozenSet(iterable) || iterable->ob_type == Symbols.Table.PySet_Type;

    private static int StoreKey(void* filling, PyObject* key, nint hash)
        => DictChange.Set((PyDictObject*)((Filling*)filling)->Dict, key, hash, ((Filling*)filling)->Value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Clear(PyObject* self, PyObject* ignored)
    {
        DictObjects.Clear(self);
        return Refcount.NewRef(Symbols.None);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Copy(PyObject* self, PyObject* ignored) => DictCopy.Copy(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reversed(PyObject* self, PyObject* ignored) => DictIterators.BackwardOverKeys(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SizeOf(PyObject* self, PyObject* ignored)
        => IntegerObjects.FromInt64(self->ob_type->tp_basicsize + DictTable.SizeOf(DictLookup.TableOf((PyDictObject*)self)));
}
