using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Weakrefs.Module;

/// <summary>The functions of the module (W-308, W-751, W-752).</summary>
internal static unsafe class WeakrefFunctions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add(
            "getweakrefcount"u8, &GetWeakrefCount, MethodFlags.METH_O,
            "getweakrefcount($module, object, /)\n--\n\nThe number of weak references to an object."u8);
        methods.Add(
            "_remove_dead_weakref"u8, &RemoveDead, MethodFlags.METH_FASTCALL,
            "_remove_dead_weakref($module, dct, key, /)\n--\n\nDelete the item of a key if its value is a dead weak reference."u8);
        methods.Add(
            "getweakrefs"u8, &GetWeakrefs, MethodFlags.METH_O, "getweakrefs($module, object, /)\n--\n\nThe weak references to an object, in a list."u8);
        methods.Add(
            "proxy"u8, &Proxy, MethodFlags.METH_FASTCALL,
            "proxy($module, object, callback=None, /)\n--\n\nA proxy for an object; the callback is called with it when the object dies."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetWeakrefCount(PyObject* self, PyObject* ob) => IntegerObjects.FromInt64(WeakrefList.Count(FirstOf(ob)));

    // In the order of the list. One that is being destroyed itself cannot be given out.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetWeakrefs(PyObject* self, PyObject* ob)
    {
        PyObject* list = ListObjects.New(0); // first: a collection may run here, nothing below runs foreign code
        for (PyWeakReference* node = list == null ? null : FirstOf(ob); node != null; node = node->wr_next)
        {
            if (((PyObject*)node)->ob_refcnt > 0 && ListObjects.Append(list, (PyObject*)node) < 0)
            {
                Refcount.DecRef(list);
                return null;
            }
        }
        return list;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Proxy(PyObject* self, PyObject** args, nint count)
        => Arguments.HasCount("proxy"u8, count, 1, 2) ? WeakrefCreation.NewProxy(args[0], count == 2 ? args[1] : null) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RemoveDead(PyObject* self, PyObject** args, nint count)
    {
        if (!Arguments.HasCount("_remove_dead_weakref"u8, count, 2, 2))
        {
            return null;
        }
        if (!DictObjects.IsDict(args[0]))
        {
            return UnsupportedType.RefuseArgument(args[0], "_remove_dead_weakref() argument 1 must be dict, not %.50s"u8);
        }
        nint hash = KeyHash.Of(args[1]); // foreign code
        return hash != -1 && TryRemove(args[0], args[1], hash) ? Symbols.None : null;
    }

    // A missing key and a live value are fine. Between the look at the value and its removal nothing else runs.
    private static bool TryRemove(PyObject* dict, PyObject* key, nint hash)
    {
        DictEntry* entry = DictLookup.Find((PyDictObject*)dict, key, hash); // foreign code
        int dead = DictLookup.IsFound(entry) ? IsDead(entry) : 0;
        if (dead > 0 && DictWatchers.IsWatched((PyDictObject*)dict))
        {
            entry = DictChange.FindToDelete((PyDictObject*)dict, key, hash); // foreign code: everything may have changed
            dead = DictLookup.IsFound(entry) ? IsDead(entry) : 0;
        }
        if (dead > 0)
        {
            PyObject* oldKey;
            PyObject* oldValue;
            DictChange.Remove((PyDictObject*)dict, entry, &oldKey, &oldValue);
            Refcount.DecRef(oldKey); // foreign code
            Refcount.DecRef(oldValue);
        }
        return dead >= 0 && entry != DictLookup.Failed;
    }

    // 1 or 0; -1 with TypeError.
    private static int IsDead(DictEntry* entry)
    {
        PyObject* value = entry->Value;
        if (WeakrefChecks.IsWeakref(value))
        {
            return WeakrefAccess.Referent((PyWeakReference*)value) == null ? 1 : 0;
        }
        Errors.TypeError("not a weakref"u8);
        return -1;
    }

    private static PyWeakReference* FirstOf(PyObject* ob) => ob->ob_type->tp_weaklistoffset == 0 ? null : *WeakrefList.HeadOf(ob);
}
