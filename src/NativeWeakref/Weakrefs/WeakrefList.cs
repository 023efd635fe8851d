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

    /// <summary>The callback-less exact reference at the front of a list, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyWeakReference* SharedReference(PyWeakReference* first)
        => first != null && first->wr_callback == null && WeakrefChecks.IsExactReference((PyObject*)first) ? first : null;

    /// <summary>The callback-less proxy behind the shared reference or at the front of a list, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyWeakReference* SharedProxy(PyWeakReference* first)
    {
        PyWeakReference* second = SharedReference(first) == null ? first : first->wr_next;
        return second != null && second->wr_callback == null && WeakrefChecks.IsProxy((PyObject*)second) ? second : null;
    }

    /// <summary>The last of the two that are shared, behind which all others are; NULL where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyWeakReference* LastShared(PyWeakReference* first)
    {
        PyWeakReference* proxy = SharedProxy(first);
        return proxy == null ? SharedReference(first) : proxy;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InsertHead(PyWeakReference** head, PyWeakReference* node)
    {
        node->wr_prev = null;
        node->wr_next = *head;
        if (*head != null)
        {
            (*head)->wr_prev = node;
        }
        *head = node;
    }

    /// <summary>Puts a node behind another, or at the front where there is no other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void InsertBehind(PyWeakReference** head, PyWeakReference* previous, PyWeakReference* node)
    {
        if (previous == null)
        {
            InsertHead(head, node);
            return;
        }
        node->wr_prev = previous;
        node->wr_next = previous->wr_next;
        if (previous->wr_next != null)
        {
            previous->wr_next->wr_prev = node;
        }
        previous->wr_next = node;
    }

    /// <summary>Takes a linked node out of its referent's list and makes it dead; its callback stays stored.</summary>
    /// <remarks>The only code that removes one node of several. Runs no foreign code.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Unlink(PyWeakReference** head, PyWeakReference* node)
    {
        if (node->wr_prev == null)
        {
            *head = node->wr_next;
        }
        else
        {
            node->wr_prev->wr_next = node->wr_next;
        }
        if (node->wr_next != null)
        {
            node->wr_next->wr_prev = node->wr_prev;
        }
        node->wr_object = Symbols.None;
        node->wr_prev = null;
        node->wr_next = null;
    }

    /// <summary>Takes all nodes out of a list. Return: the first, or NULL; each must be given to <see cref="KillTaken"/> before foreign code runs.</summary>
    internal static PyWeakReference* TakeNodes(PyWeakReference** head)
    {
        PyWeakReference* first = *head;
        *head = null;
        return first;
    }

    /// <summary>Makes a node of a list that was taken dead; its callback stays stored. Return: the next node, or NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyWeakReference* KillTaken(PyWeakReference* node)
    {
        PyWeakReference* next = node->wr_next;
        node->wr_object = Symbols.None;
        node->wr_prev = null;
        node->wr_next = null;
        return next;
    }

    /// <summary>As <see cref="Kill"/>, unless it refers to a type: finding a type's list may take a call. Return: whether it is dead now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryKill(PyWeakReference* node)
    {
        PyObject* ob = node->wr_object;
        if (ob != Symbols.None)
        {
            if ((ob->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TYPE_SUBCLASS) != 0)
            {
                return false;
            }
            Unlink((PyWeakReference**)((byte*)ob + ob->ob_type->tp_weaklistoffset), node);
        }
        return true;
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
    internal static nint Count(PyWeakReference* first)
    {
        nint count = 0;
        for (PyWeakReference* node = first; node != null; node = node->wr_next)
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
            Debug.Assert(node == first || SharedReference(node) == null);
        }
    }
}
