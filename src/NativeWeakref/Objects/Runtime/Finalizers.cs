using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Running <c>tp_finalize</c>: at most once for an object of a collected type.</summary>
internal static unsafe class Finalizers
{
    /// <summary>Runs the finalizer of a live object, if it has one that has not run.</summary>
    internal static void Call(PyObject* op)
    {
        if (NullArgument.IsMissing(op))
        {
            return;
        }
        PyTypeObject* type = op->ob_type;
        bool collected = (type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0;
        if (type->tp_finalize == null || (collected && GcAllocation.IsFinalized(op)))
        {
            return;
        }
        type->tp_finalize(op); // foreign code
        if (collected && (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_HAVE_GC) != 0 && TrackedHeap.Owns(op))
        {
            *TrackedHeap.Marks(op) |= TrackedHeap.Finalized;
        }
    }

    /// <summary>Runs the finalizer of an object whose count is 0. Return: 0, or -1 where the object lives on.</summary>
    internal static int CallFromDealloc(PyObject* op)
    {
        if (op->ob_refcnt != 0)
        {
            FatalError.Stop("PyObject_CallFinalizerFromDealloc called on object with a non-zero refcount"u8);
        }
        op->ob_refcnt = 1; // alive while the finalizer looks at it
        Call(op);
        op->ob_refcnt--; // no deallocation: this is one already
        return op->ob_refcnt == 0 ? 0 : -1;
    }
}
