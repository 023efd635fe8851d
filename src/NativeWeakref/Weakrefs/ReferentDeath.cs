using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs;

/// <summary>What happens when the referent dies.</summary>
/// <remarks>
/// Its deallocator calls <see cref="ClearWeakRefs"/>. First every weak reference is made dead and taken out of the list, then the
/// callbacks run, newest first: a callback sees only dead siblings and an empty list (W-411, W-412).
/// </remarks>
internal static unsafe class ReferentDeath
{
    /// <summary>A weak reference that is dead already, and the callback it owned.</summary>
    private struct Notice
    {
        internal PyWeakReference* Reference; // owned where several run (W-417), borrowed where only one does (W-416)
        internal PyObject* Callback; // owned, or NULL
    }

    /// <summary>Clears the weak references to a dying object and runs their callbacks. A pending exception stays (W-415).</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ClearWeakRefs(PyObject* ob)
    {
        if (ob == null || ob->ob_type->tp_weaklistoffset == 0 || ob->ob_refcnt != 0)
        {
            Errors.BadInternalCall(); // W-048
            return;
        }
        PyWeakReference** head = WeakrefList.HeadOf(ob);
        if (*head != null)
        {
            Clear(head);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Clear(PyWeakReference** head)
    {
        KillShared(head);
        if (*head == null)
        {
            return;
        }
        PyObject* pending = Errors.TakeRaised();
        if ((*head)->wr_next == null)
        {
            NotifyOne(head);
        }
        else
        {
            NotifyAll(head, WeakrefList.Count(*head));
        }
        Errors.SetRaised(pending);
    }

    /// <summary>Makes every weak reference to an object dead; no callback runs, each stays stored (W-065).</summary>
    internal static void ClearWithoutCallbacks(PyObject* ob)
    {
        if (ob == null)
        {
            Errors.BadInternalCall();
            return;
        }
        if (ob->ob_type->tp_weaklistoffset == 0)
        {
            return;
        }
        KillAll(WeakrefList.HeadOf(ob));
    }

    // The usual death has no callbacks: at most the shared reference and the shared proxy (W-410).
    private static void KillShared(PyWeakReference** head)
    {
        if (*head != null && (*head)->wr_callback == null)
        {
            WeakrefList.Unlink(head, *head);
        }
        if (*head != null && (*head)->wr_callback == null)
        {
            WeakrefList.Unlink(head, *head);
        }
    }

    private static void KillAll(PyWeakReference** head)
    {
        PyWeakReference* node = WeakrefList.TakeNodes(head);
        while (node != null)
        {
            node = WeakrefList.KillTaken(node);
        }
    }

    private static void NotifyOne(PyWeakReference** head)
    {
        Notice notice = Detach(head);
        // A count of 0: the weak reference is being destroyed itself, its callback is only released (W-418).
        if (notice.Callback != null && notice.Reference->ob_base.ob_refcnt > 0)
        {
            Run(&notice);
        }
        Refcount.XDecRef(notice.Callback);
    }

    private static void NotifyAll(PyWeakReference** head, nint count)
    {
        Notice* notices = (Notice*)ObjectHeap.Allocate((nuint)count * (nuint)sizeof(Notice));
        if (notices == null)
        {
            KillAll(head);
            Errors.NoMemory();
            Errors.WriteUnraisable(null); // W-004: nobody can be told otherwise
            return;
        }
        DetachAll(head, notices);
        for (nint i = 0; i < count; i++)
        {
            if (notices[i].Reference != null && notices[i].Callback != null)
            {
                Run(&notices[i]);
            }
        }
        for (nint i = count - 1; i >= 0; i--) // oldest first (W-417)
        {
            Refcount.XDecRef(notices[i].Callback);
            Refcount.XDecRef((PyObject*)notices[i].Reference);
        }
        ObjectHeap.Free(notices);
    }

    // Runs no foreign code: when the first callback runs, all are dead.
    private static void DetachAll(PyWeakReference** head, Notice* notices)
    {
        PyWeakReference* node = WeakrefList.TakeNodes(head);
        for (Notice* notice = notices; node != null; notice++)
        {
            notice->Callback = node->wr_callback;
            node->wr_callback = null;
            notice->Reference = node->ob_base.ob_refcnt > 0 ? (PyWeakReference*)Refcount.NewRef((PyObject*)node) : null; // W-418
            node = WeakrefList.KillTaken(node);
        }
    }

    private static Notice Detach(PyWeakReference** head)
    {
        Notice notice;
        notice.Reference = *head;
        notice.Callback = notice.Reference->wr_callback;
        notice.Reference->wr_callback = null;
        WeakrefList.Unlink(head, notice.Reference);
        return notice;
    }

    private static void Run(Notice* notice)
    {
        PyObject* result = Calls.OneArg(notice->Callback, (PyObject*)notice->Reference); // foreign code: everything may have changed
        if (result == null)
        {
            Errors.WriteUnraisable(notice->Callback); // W-414
            return;
        }
        Refcount.DecRef(result);
    }
}
