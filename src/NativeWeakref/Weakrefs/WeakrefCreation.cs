using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>Making weak references: what is shared, what is refused, and where a new one goes in the list.</summary>
internal static unsafe class WeakrefCreation
{
    // In each of the first two the usual cases make no call: the shared one is there, or another one of a living object with a list of its
    // own is made from memory at hand. What is not usual leaves at once, so the compiler puts the call behind all else, and no frame is needed.

    /// <summary>A new or the shared reference (W-015 to W-027). Return: owned, or NULL with an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* NewRef(PyObject* ob, PyObject* callback)
    {
        if (ob == null || !HasOwnList(ob))
        {
            return NewAnyRef(ob, callback);
        }
        PyWeakReference* previous = null;
        PyWeakReference* next = *OwnList(ob);
        if (WeakrefList.IsSharedReference(next))
        {
            if (callback == null)
            {
                return Refcount.NewRef((PyObject*)next);
            }
            previous = next;
            next = next->wr_next;
        }
        if (!IsNullOrCallable(callback) || !GcAllocation.TryNewTracked((nuint)sizeof(PyWeakReference), out PyObject* made))
        {
            return NewAnyRef(ob, callback);
        }
        if (callback != null && WeakrefList.IsSharedProxy(next))
        {
            previous = next;
            next = next->wr_next;
        }
        made->ob_type = Symbols.Table._PyWeakref_RefType;
        Fill((PyWeakReference*)made, ob, callback);
        WeakrefList.InsertBetween(OwnList(ob), previous, next, (PyWeakReference*)made);
        WeakrefList.Check(ob);
        return made;
    }

    /// <summary>A new or the shared proxy (W-024, W-028). Return: owned, or NULL with an error.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* NewProxy(PyObject* ob, PyObject* callback)
    {
        if (ob == null || !HasOwnList(ob))
        {
            return NewAnyProxy(ob, callback);
        }
        PyWeakReference* previous = null;
        PyWeakReference* next = *OwnList(ob);
        if (WeakrefList.IsSharedReference(next))
        {
            previous = next;
            next = next->wr_next;
        }
        if (WeakrefList.IsSharedProxy(next))
        {
            if (callback == null)
            {
                return Refcount.NewRef((PyObject*)next);
            }
            previous = next;
            next = next->wr_next;
        }
        if (!IsNullOrCallable(callback) || !GcAllocation.TryNewTracked((nuint)sizeof(PyWeakReference), out PyObject* made))
        {
            return NewAnyProxy(ob, callback);
        }
        made->ob_type = ProxyTypeFor(ob);
        Fill((PyWeakReference*)made, ob, callback);
        WeakrefList.InsertBetween(OwnList(ob), previous, next, (PyWeakReference*)made);
        WeakrefList.Check(ob);
        return made;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NewAnyRef(PyObject* ob, PyObject* callback)
        => ob == null ? RefuseNull() : NewReference(Symbols.Table._PyWeakref_RefType, ob, callback);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* NewAnyProxy(PyObject* ob, PyObject* callback)
    {
        if (ob == null)
        {
            return RefuseNull();
        }
        if (!Accept(ob, callback))
        {
            return null;
        }
        callback = WithoutNone(callback);
        PyTypeObject* type = ProxyTypeFor(ob);
        if (ob->ob_refcnt <= 0)
        {
            return MakeDead(type);
        }
        PyWeakReference** head = WeakrefList.HeadOf(ob);
        PyWeakReference* shared = callback == null ? WeakrefList.SharedProxy(*head) : null;
        if (shared != null)
        {
            return Refcount.NewRef((PyObject*)shared);
        }
        PyWeakReference* made = Make(type, ob, callback);
        if (made == null)
        {
            return null;
        }
        WeakrefList.InsertBehind(head, callback == null ? WeakrefList.SharedReference(*head) : WeakrefList.LastShared(*head), made);
        WeakrefList.Check(ob);
        return (PyObject*)made;
    }

    /// <summary>
    /// Input: the reference type or a subtype, a referent, a callback or None or NULL. Return: owned, or NULL with an error.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* NewReference(PyTypeObject* type, PyObject* ob, PyObject* callback)
    {
        if (!Accept(ob, callback))
        {
            return null;
        }
        callback = WithoutNone(callback);
        if (ob->ob_refcnt <= 0)
        {
            return MakeDead(type);
        }
        // Only exact references without callback are shared (W-023, W-026).
        bool shareable = callback == null && type == Symbols.Table._PyWeakref_RefType;
        PyWeakReference* shared = shareable ? WeakrefList.SharedReference(*WeakrefList.HeadOf(ob)) : null;
        return shared != null ? Refcount.NewRef((PyObject*)shared) : MakeReference(type, ob, callback, shareable);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasOwnList(PyObject* ob)
    {
        PyTypeObject* type = ob->ob_type;
        return type->tp_weaklistoffset != 0 && (type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0 && ob->ob_refcnt > 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyWeakReference** OwnList(PyObject* ob) => (PyWeakReference**)((byte*)ob + ob->ob_type->tp_weaklistoffset);

    // None is left to the other way.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNullOrCallable(PyObject* callback) => callback == null || callback->ob_type->tp_call != null;

    // The kind is chosen when the proxy is made and never changes (W-029).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyTypeObject* ProxyTypeFor(PyObject* ob)
        => ob->ob_type->tp_call != null ? Symbols.Table._PyWeakref_CallableProxyType : Symbols.Table._PyWeakref_ProxyType;

    // Out of line: the shared case needs none of the registers this saves.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* MakeReference(PyTypeObject* type, PyObject* ob, PyObject* callback, bool shareable)
    {
        PyWeakReference* made = Make(type, ob, callback); // foreign code (a subtype's tp_alloc): the list may have changed (W-034)
        if (made == null)
        {
            return null;
        }
        PyWeakReference** head = WeakrefList.HeadOf(ob);
        WeakrefList.InsertBehind(head, shareable ? null : WeakrefList.LastShared(*head), made);
        WeakrefList.Check(ob);
        return (PyObject*)made;
    }

    // Support comes before any look at the callback (W-022).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Accept(PyObject* ob, PyObject* callback)
    {
        if (ob->ob_type->tp_weaklistoffset == 0)
        {
            return RefuseReferent(ob);
        }
        return WithoutNone(callback) == null || callback->ob_type->tp_call != null || RefuseCallback(callback);
    }

    // A callback of None becomes NULL (W-017).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PyObject* WithoutNone(PyObject* callback) => callback == Symbols.None ? null : callback;

    // Exact types come from the collector's allocator, subtypes from their own tp_alloc (W-214). The result names its
    // referent but is not linked yet. Both ways it is tracked (W-033).
    private static PyWeakReference* Make(PyTypeObject* type, PyObject* ob, PyObject* callback)
    {
        bool exact = type == Symbols.Table._PyWeakref_RefType || type == Symbols.Table._PyWeakref_ProxyType
            || type == Symbols.Table._PyWeakref_CallableProxyType;
        PyWeakReference* made = exact ? (PyWeakReference*)GcAllocation.New(type) : (PyWeakReference*)type->tp_alloc(type, 0);
        if (made == null)
        {
            return null;
        }
        Fill(made, ob, callback);
        made->wr_prev = null;
        made->wr_next = null;
        if (exact)
        {
            GcAllocation.Track(made);
        }
        return made;
    }

    // All but the links.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fill(PyWeakReference* made, PyObject* ob, PyObject* callback)
    {
        made->wr_object = ob;
        made->wr_callback = callback;
        Refcount.XIncRef(callback);
        made->hash = -1;
        made->vectorcall = ReferenceType.VectorcallPointer; // proxies too (W-115)
    }

    // To a dying object: dead from the start, never linked, no callback kept, never shared (W-006). A linked one could be
    // left dangling when the object is freed.
    private static PyObject* MakeDead(PyTypeObject* type) => (PyObject*)Make(type, Symbols.None, null);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* RefuseNull()
    {
        Errors.BadInternalCall(); // W-007
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RefuseReferent(PyObject* ob)
    {
        Errors.Format(*Symbols.Table.PyExc_TypeError, "cannot create weak reference to '%s' object"u8, (nint)ob->ob_type->tp_name);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RefuseCallback(PyObject* callback)
    {
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "callback must be callable or None, not '%.200s'"u8, (nint)callback->ob_type->tp_name);
        return false;
    }
}
