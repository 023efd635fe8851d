using System.Diagnostics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Weakrefs;

/// <summary>The list of weak references that a referent carries.</summary>
/// <remarks>
/// Order (W-030): [shared reference]? [shared proxy]? and then all others, newest first. Shared means: exact type and no
/// callback. The list is doubly linked and ends with NULL on both sides (W-032); its head lies in the referent, or, for a
/// static built-in type, in the interpreter's state (W-633). A node that is not linked has NULL links and names None.
/// </remarks>
internal static unsafe class WeakrefList
{
    /// <summary>Address of the list head of an object whose type supports weak references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyWeakReference** HeadOf(PyObject* ob)
        => (ob->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) == 0
            ? (PyWeakReference**)((byte*)ob + ob->ob_type->tp_weaklistoffset)
            : (PyWeakReference**)WeaklistSlot.OfTypeObject((PyTypeObject*)ob);

    /// <summary>Whether the first node of a list (or NULL) is the exact reference without callback, which all callers share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsSharedReference(PyWeakReference* first)
        => first != null && first->wr_callback == null && WeakrefChecks.IsExactReference((PyObject*)first);

    /// <summary>Whether the node behind the shared reference, or else the first (or NULL), is the proxy without callback.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsSharedProxy(PyWeakReference* node)
        => node != null && node->wr_callback == null && WeakrefChecks.IsProxy((PyObject*)node);

    /// <summary>The shared reference of a list, or NULL.</summary>
    internal static PyWeakReference* SharedReference(PyWeakReference* first) => IsSharedReference(first) ? first : null;

    /// <summary>The shared proxy of a list, or NULL.</summary>
    internal static PyWeakReference* SharedProxy(PyWeakReference* first)
    {
        PyWeakReference* second = IsSharedReference(first) ? first->wr_next : first;
        return IsSharedProxy(second) ? second : null;
    }

    /// <summary>The last of the two that are shared, behind which all others are; NULL where there is none.</summary>
    internal static PyWeakReference* LastShared(PyWeakReference* first)
    {
        PyWeakReference* proxy = SharedProxy(first);
        return proxy == null ? SharedReference(first) : proxy;
    }

    /// <summary>Puts a node between two neighbours; NULL for the one before it is the front, for the one behind it the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void InsertBetween(PyWeakReference** head, PyWeakReference* previous, PyWeakReference* next, PyWeakReference* node)
    {
        node->wr_prev = previous;
        node->wr_next = next;
        if (next != null)
        {
            next->wr_prev = node;
        }
        if (previous != null)
        {
            head = &previous->wr_next;
        }
        *head = node;
    }

    /// <summary>Puts a node behind another, or at the front where there is no other.</summary>
    internal static void InsertBehind(PyWeakReference** head, PyWeakReference* previous, PyWeakReference* node)
        => InsertBetween(head, previous, previous == null ? *head : previous->wr_next, node);

    /// <summary>Takes a linked node out of its referent's list and makes it dead; its callback stays stored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Unlink(PyWeakReference** head, PyWeakReference* node)
    {
        TakeOut(head, node);
        node->wr_object = Symbols.None;
        node->wr_prev = null;
        node->wr_next = null;
    }

    /// <summary>Takes a linked node out of its referent's list; the node itself, which ends now, stays as it is.</summary>
    /// <remarks>The only code that removes one node of several. Runs no foreign code.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TakeOut(PyWeakReference** head, PyWeakReference* node)
    {
        PyWeakReference* previous = node->wr_prev;
        PyWeakReference* next = node->wr_next;
        if (previous != null)
        {
            head = &previous->wr_next;
        }
        *head = next;
        if (next != null)
        {
            next->wr_prev = previous;
        }
    }

    /// <summary>Takes all nodes out of a list. Return: the first, or NULL; each must be given to <see cref="KillTaken"/> before foreign code runs.</summary>
    internal static PyWeakReference* TakeNodes(PyWeakReference** head)
    {
        PyWeakReference* first = *head;
        *head = null;
        return first;
    }

    /// <summary>Makes a node of a list that was taken dead; its callback stays where it is. Return: the next node, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyWeakReference* KillTaken(PyWeakReference* node)
    {
        PyWeakReference* next = node->wr_next;
        node->wr_object = Symbols.None;
        node->wr_prev = null;
        node->wr_next = null;
        return next;
    }

    /// <summary>Makes a weak reference dead, linked or not; its callback stays stored (W-064).</summary>
    internal static void Kill(PyWeakReference* node)
    {
        if (node->wr_object != Symbols.None)
        {
            Unlink(HeadOf(node->wr_object), node);
        }
    }

    /// <summary>Number of nodes from one on; NULL counts as none (W-063).</summary>
    internal static nint Count(PyWeakReference* first) => CountUpTo(first, nint.MaxValue);

    /// <summary>As <see cref="Count"/>, but looks at no more nodes than a limit says.</summary>
    internal static nint CountUpTo(PyWeakReference* first, nint limit)
    {
        nint count = 0;
        for (PyWeakReference* node = first; node != null && count < limit; node = node->wr_next)
        {
            count++;
        }
        return count;
    }

    /// <summary>Debug builds: the invariants of the class hold for this referent.</summary>
    [Conditional("DEBUG")]
    internal static void Check(PyObject* ob)
    {
        PyWeakReference* first = *HeadOf(ob);
        for (PyWeakReference* node = first; node != null; node = node->wr_next)
        {
            Debug.Assert(node->wr_object == ob);
            Debug.Assert(node == first ? node->wr_prev == null : node->wr_prev->wr_next == node);
            Debug.Assert(node == first || !IsSharedReference(node));
        }
    }
}
