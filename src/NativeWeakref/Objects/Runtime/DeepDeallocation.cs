using System.Runtime.CompilerServices;
using NativeWeakref.Abi;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Deallocation deep in the stack: what dies there may have to wait for the level that began.</summary>
/// <remarks>
/// A deallocator releases what its object owns, which may be the last reference to the next, a million times over. Above the
/// thread's bound each deallocator is called directly. The first one below it is the outermost level: it calls the deallocator, then
/// those of all objects that were put off meanwhile. Those nested in it go on a little deeper and are put off from there.
/// An object that waits is untracked, and its count is the complement of a pointer to the next: negative, so weak references
/// give nothing (W-425).
/// </remarks>
internal static unsafe class DeepDeallocation
{
    private const int LargestNesting = 64; // on a stack whose bounds nobody knows

    /// <summary>Runs the deallocator of an object whose count is 0, or puts it off.</summary>
    [MethodImpl(MethodImplOptions.NoInlining), SkipLocalsInit]
    internal static void Deallocate(PyObject* op)
    {
        byte here;
        PyThreadState* state = ThreadState.Current;
        bool known = ThreadStack.IsKnown(state, (nint)(&here));
        if (known && ThreadStack.Of(state)->IsShallow((nint)(&here)))
        {
            op->ob_type->tp_dealloc(op); // foreign code
            return;
        }
        if (MustWait(state, known, (nint)(&here)))
        {
            PutOff(state, op);
            return;
        }
        Enter(state, (nint)(&here));
        op->ob_type->tp_dealloc(op); // foreign code
        Leave(state);
    }

    /// <summary>A user's deallocator begins. Return: 0 to go on, then <see cref="End"/> follows; 1 where the object has been put off.</summary>
    [SkipLocalsInit]
    internal static int Begin(PyThreadState* state, PyObject* op)
    {
        byte here;
        if (state == null)
        {
            return 0;
        }
        if (!ThreadStack.HasRoomToDeallocate() && MustWait(state, ThreadStack.IsKnown(state, (nint)(&here)), (nint)(&here)))
        {
            PutOff(state, op);
            return 1;
        }
        Enter(state, (nint)(&here));
        return 0;
    }

    /// <summary>A user's deallocator ends that began with a 0.</summary>
    internal static void End(PyThreadState* state) => Leave(state);

    /// <summary>Whether a deallocator is that of the object's own type, not called by a subtype's.</summary>
    internal static int IsOwn(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, void> dealloc) => op->ob_type->tp_dealloc == dealloc ? 1 : 0;

    private static bool MustWait(PyThreadState* state, bool known, nint here)
    {
        int nesting = state->trash.delete_nesting;
        return nesting > 0 && (known ? ThreadStack.Of(state)->MustWait(here) : nesting >= LargestNesting);
    }

    private static void Enter(PyThreadState* state, nint here)
    {
        if (state->trash.delete_nesting++ == 0)
        {
            ThreadStack.Of(state)->BeginOutermost(here);
        }
    }

    private static void PutOff(PyThreadState* state, PyObject* op)
    {
        if (GcAllocation.IsCollected(op))
        {
            GcAllocation.Untrack(op);
        }
        op->ob_refcnt = ~(nint)state->trash.delete_later;
        state->trash.delete_later = op;
    }

    private static void Leave(PyThreadState* state)
    {
        while (state->trash.delete_nesting == 1 && state->trash.delete_later != null)
        {
            PyObject* op = state->trash.delete_later;
            state->trash.delete_later = (PyObject*)~op->ob_refcnt;
            op->ob_refcnt = 0;
            op->ob_type->tp_dealloc(op); // foreign code: may put off more
        }
        state->trash.delete_nesting--;
    }
}
