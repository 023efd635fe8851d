using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Weakrefs;

/// <summary>Looking through a weak reference: the referent while it lives, nothing once it is dead or dying.</summary>
internal static unsafe class WeakrefAccess
{
    /// <summary>The referent, borrowed; None once it is dead or dying. A dying referent is still named, so the count decides (W-042).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* ReferentOrNone(PyWeakReference* reference)
    {
        PyObject* ob = reference->wr_object;
        return ob->ob_refcnt > 0 ? ob : Symbols.None;
    }

    /// <summary>Whether what a reference names is a referent that is neither dead nor dying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAlive(PyObject* ob) => ob->ob_refcnt > 0 && ob != Symbols.None;

    /// <summary>The referent, borrowed; NULL once it is dead or dying.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* Referent(PyWeakReference* reference)
    {
        PyObject* ob = reference->wr_object;
        return IsAlive(ob) ? ob : null;
    }

    // In the methods that C calls, the usual case, a living exact reference, needs no frame; the others are calls in tail position.

    /// <summary>Borrowed result; NULL with SystemError for NULL or anything that is no weak reference (W-038 to W-044).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* GetObject(PyObject* reference)
    {
        if (reference != null && WeakrefChecks.IsExactReference(reference))
        {
            PyObject* ob = ((PyWeakReference*)reference)->wr_object;
            if (ob->ob_refcnt > 0)
            {
                return ob;
            }
        }
        return GetObjectOfOther(reference);
    }

    /// <summary>The exported form of the macro: as it, and NULL without an error for NULL (W-045).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static PyObject* GetObjectOrNull(PyObject* reference) => reference == null ? null : GetObjectOfOther(reference);

    /// <summary>1 and an owned referent, 0 and NULL once dead, -1 and NULL with an error (W-051 to W-055).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int GetRef(PyObject* reference, PyObject** referent)
        => reference != null && referent != null && WeakrefChecks.IsExactReference(reference)
            ? OwnReferent((PyWeakReference*)reference, referent) : GetRefOfOther(reference, referent);

    /// <summary>1 dead or dying, 0 alive, -1 with an error (W-058, W-059).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int IsDead(PyObject* reference)
    {
        if (reference == null || !WeakrefChecks.IsExactReference(reference))
        {
            return IsOtherDead(reference);
        }
        return Referent((PyWeakReference*)reference) == null ? 1 : 0;
    }

    /// <summary>Makes a weak reference dead (W-064); SystemError for anything else.</summary>
    internal static void Kill(PyWeakReference* reference)
    {
        if (reference == null || !WeakrefChecks.IsWeakref((PyObject*)reference))
        {
            Errors.BadInternalCall();
            return;
        }
        WeakrefList.Kill(reference);
    }

    /// <summary>Number of weak references from one on; NULL counts as none (W-063). -1 with SystemError for anything else.</summary>
    internal static nint CountFrom(PyWeakReference* first)
    {
        if (first != null && !WeakrefChecks.IsWeakref((PyObject*)first))
        {
            Errors.BadInternalCall();
            return -1;
        }
        return WeakrefList.Count(first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int OwnReferent(PyWeakReference* reference, PyObject** referent)
    {
        PyObject* ob = Referent(reference);
        if (ob == null)
        {
            *referent = null;
            return 0;
        }
        *referent = Refcount.NewRef(ob);
        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyObject* GetObjectOfOther(PyObject* reference)
    {
        if (reference == null || !WeakrefChecks.IsWeakref(reference))
        {
            Errors.BadInternalCall();
            return null;
        }
        return ReferentOrNone((PyWeakReference*)reference);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int GetRefOfOther(PyObject* reference, PyObject** referent)
    {
        if (referent != null)
        {
            *referent = null;
        }
        if (reference == null || referent == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (!WeakrefChecks.IsWeakref(reference))
        {
            Errors.TypeError("expected a weakref"u8);
            return -1;
        }
        return OwnReferent((PyWeakReference*)reference, referent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int IsOtherDead(PyObject* reference)
    {
        if (reference == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (!WeakrefChecks.IsWeakref(reference))
        {
            RefuseType(reference);
            return -1;
        }
        return Referent((PyWeakReference*)reference) == null ? 1 : 0;
    }

    private static void RefuseType(PyObject* ob)
    {
        PyObject* name = TypeNames.FullyQualified(ob->ob_type);
        if (name == null)
        {
            return;
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "expected a weakref, got %U"u8, (nint)name);
        Refcount.DecRef(name);
    }
}
