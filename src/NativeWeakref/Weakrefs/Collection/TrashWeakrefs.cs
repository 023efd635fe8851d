using NativeWeakref.Abi;
using NativeWeakref.Objects.Collector;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Weakrefs.Collection;

/// <summary>What happens to weak references when the collector has found trash (W-505 to W-520).</summary>
/// <remarks>
/// All weak references to trash, and all that are trash themselves, become dead before the first callback runs: nothing leads to
/// trash any more. Only the callbacks of weak references that are no trash run. Unlike at the death of a single object a callback
/// stays stored (W-516).
/// </remarks>
internal static unsafe class TrashWeakrefs
{
    /// <summary>Tells the collector of this. Runs in the load hook.</summary>
    internal static void Fill() => WeakrefHooks.ClearTrash = &Clear;

    private static nint Clear(PyObject** trash, nint count, int older, nint* called)
    {
        ObjectVector notices = default;
        if (!notices.Reserve(count)) // enough for one of each
        {
            return -1;
        }
        bool complete = true;
        PyTypeObject* other = null; // the last type whose instances were found to be no weak references
        for (nint i = 0; i < count; i++)
        {
            // No foreign code has run since the analysis: each address is that of an object.
            PyObject* op = trash[i];
            if ((*ObjectPlace.Of(op).Mark & ObjectMark.Candidate) == 0)
            {
                continue;
            }
            if (op->ob_type != other && !KillWeakref(op))
            {
                other = op->ob_type;
            }
            complete &= op->ob_type->tp_weaklistoffset == 0 || KillList(op, &notices);
        }
        if (!complete)
        {
            Errors.NoMemory();
            Errors.WriteUnraisable(null); // as when a single object dies (W-004): some callbacks are not called
        }
        nint freed = 0;
        for (nint i = 0; i < notices.Count; i++)
        {
            freed += Notify(notices.Items[i], older) ? 0 : 1;
        }
        *called = notices.Count;
        notices.Free();
        return freed;
    }

    // One that is trash is taken from a living referent's list, too (W-507). Return: whether it is a weak reference.
    private static bool KillWeakref(PyObject* op)
    {
        bool isWeakref = WeakrefChecks.IsWeakref(op);
        if (isWeakref)
        {
            WeakrefList.Kill((PyWeakReference*)op);
        }
        return isWeakref;
    }

    // Runs no foreign code. Return: false where there was no memory for a notice.
    private static bool KillList(PyObject* op, ObjectVector* notices)
    {
        bool complete = true;
        PyWeakReference** head = WeakrefList.HeadOf(op);
        while (*head != null)
        {
            PyWeakReference* node = *head;
            WeakrefList.Unlink(head, node);
            bool lives = ((PyObject*)node)->ob_refcnt > 0; // one that is being destroyed is not called, and would be destroyed twice
            if (lives && node->wr_callback != null && Generations.SetWaiting(node))
            {
                complete &= Owe(node, notices);
            }
        }
        return complete;
    }

    private static bool Owe(PyWeakReference* node, ObjectVector* notices)
    {
        if (!notices->Add((PyObject*)node))
        {
            return false;
        }
        Refcount.IncRef((PyObject*)node);
        return true;
    }

    // Return: whether the weak reference lives on; then it is in the next generation (W-518).
    private static bool Notify(PyObject* reference, int older)
    {
        PyObject* callback = Refcount.XNewRef(((PyWeakReference*)reference)->wr_callback);
        if (callback != null) // an earlier callback may have cleared it
        {
            Run(callback, reference);
            Refcount.DecRef(callback);
        }
        Refcount.DecRef(reference); // foreign code
        return Generations.EndWaiting(reference, older);
    }

    private static void Run(PyObject* callback, PyObject* reference)
    {
        PyObject* result = Calls.OneArg(callback, reference); // foreign code: everything may have changed
        if (result == null)
        {
            Errors.WriteUnraisable(callback); // W-519
            return;
        }
        Refcount.DecRef(result);
    }
}
