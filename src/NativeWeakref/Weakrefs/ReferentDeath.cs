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
        internal PyWeakReference* Reference; // owned (W-417); NULL for one that is being destroyed itself, whose callback is only released (W-418)
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
        PyWeakReference* first = *head;
        if (first != null && first->wr_callback == null)
        {
            first = KillShared(head);
        }
        if (first == null)
        {
            return;
        }
        PyObject* pending = Errors.TakeRaised();
        if (first->wr_next == null)
        {
            NotifyOne(WeakrefList.TakeNodes(head));
        }
        else
        {
            NotifyAll(head);
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
        KillAll(WeakrefList.TakeNodes(WeakrefList.HeadOf(ob)));
    }

    // The usual death has no callbacks: at most the shared reference and the shared proxy (W-410). Input: a list whose first node has
    // none. Return: the first node of what is left, or NULL.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyWeakReference* KillShared(PyWeakReference** head)
    {
        WeakrefList.Unlink(head, *head);
        if (*head != null && (*head)->wr_callback == null)
        {
            WeakrefList.Unlink(head, *head);
        }
        return *head;
    }

    // Input: the first node of a list that was taken, or NULL.
    private static void KillAll(PyWeakReference* node)
    {
        while (node != null)
        {
            node = WeakrefList.KillTaken(node);
        }
    }

    // Input: the only node of a list that was taken.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void NotifyOne(PyWeakReference* node)
    {
        PyObject* callback = node->wr_callback;
        node->wr_callback = null;
        WeakrefList.KillTaken(node);
        if (callback == null)
        {
            return;
        }
        // A count of 0: the weak reference is being destroyed itself, its callback is only released (W-418).
        if (node->ob_base.ob_refcnt > 0)
        {
            Run(callback, node); // not owned (W-416)
        }
        Refcount.DecRef(callback);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void NotifyAll(PyWeakReference** head)
    {
        Notice* notices;
        nint count = DetachAll(head, &notices);
        if (count < 0)
        {
            Errors.NoMemory();
            Errors.WriteUnraisable(null); // W-004: nobody can be told otherwise
            return;
        }
        for (nint i = 0; i < count; i++)
        {
            if (notices[i].Reference != null && notices[i].Callback != null)
            {
                Run(notices[i].Callback, notices[i].Reference);
            }
        }
        Release(notices, count);
    }

    // Runs no foreign code: when the first callback runs, all are dead. Nor does it count more than a few first, which would be one more
    // way through all the memory of a long list. Output: an owned array. Return: its length, or -1 without memory: all are dead and have
    // kept their callbacks.
    private static nint DetachAll(PyWeakReference** head, Notice** notices)
    {
        const nint FewNodes = 512;
        PyWeakReference* node = WeakrefList.TakeNodes(head);
        nint count = 0;
        nint room = 0;
        *notices = null;
        while (node != null)
        {
            if (count == room)
            {
                room = room == 0 ? WeakrefList.CountUpTo(node, FewNodes) : room * 2;
                Notice* moved = (Notice*)ObjectHeap.Reallocate(*notices, (nuint)room * (nuint)sizeof(Notice));
                if (moved == null)
                {
                    KillAll(node);
                    GiveBack(*notices, count);
                    return -1;
                }
                *notices = moved;
            }
            Notice* notice = *notices + count++;
            notice->Callback = node->wr_callback;
            node->wr_callback = null;
            notice->Reference = node->ob_base.ob_refcnt > 0 ? node : null;
            Refcount.XIncRef((PyObject*)notice->Reference);
            node = WeakrefList.KillTaken(node);
        }
        return count;
    }

    private static void GiveBack(Notice* notices, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            if (notices[i].Reference != null)
            {
                notices[i].Reference->wr_callback = notices[i].Callback;
                notices[i].Callback = null;
            }
        }
        Release(notices, count);
    }

    private static void Release(Notice* notices, nint count)
    {
        for (nint i = count - 1; i >= 0; i--) // oldest first (W-417)
        {
            Refcount.XDecRef(notices[i].Callback);
            Refcount.XDecRef((PyObject*)notices[i].Reference);
        }
        ObjectHeap.Free(notices);
    }

    private static void Run(PyObject* callback, PyWeakReference* reference)
    {
        PyObject* result = Calls.OneArg(callback, (PyObject*)reference); // foreign code: everything may have changed
        if (result == null)
        {
            Errors.WriteUnraisable(callback); // W-414
            return;
        }
        Refcount.DecRef(result);
    }
}
