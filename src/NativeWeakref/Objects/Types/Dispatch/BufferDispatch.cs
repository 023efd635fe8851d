using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.MemoryViews;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Memory of an object by its special methods: one gives a memory view, the other is told when that is not used any more.</summary>
internal static unsafe class BufferDispatch
{
    internal static void Fill(PyBufferProcs* procs)
    {
        procs->bf_getbuffer = &Get;
        procs->bf_releasebuffer = &Release;
    }

    /// <summary>Whether a type's slot asks for the special method.</summary>
    internal static bool IsTold(PyTypeObject* type) => type->tp_as_buffer != null && type->tp_as_buffer->bf_releasebuffer == Own;

    /// <summary>Calls the method; foreign code. An error is unraisable, and one that is set stays.</summary>
    internal static void Tell(PyObject* exporter, PyObject* memoryView)
    {
        PyObject* pending = Errors.TakeRaised();
        PyObject* result = SpecialCalls.OneArg(exporter, SpecialNames.All->ReleaseBuffer, memoryView);
        if (result == null)
        {
            Errors.WriteUnraisable(exporter);
        }
        Refcount.XDecRef(result);
        Errors.SetRaised(pending);
    }

    private static delegate* unmanaged[Cdecl]<PyObject*, Py_buffer*, void> Own => &Release;

    // The memory view's own view, in the name of the object.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Get(PyObject* self, Py_buffer* view, int flags)
    {
        PyObject* number = IntegerObjects.FromInt64(flags);
        PyObject* given = number == null ? null : SpecialCalls.OneArg(self, SpecialNames.All->Buffer, number); // foreign code
        Refcount.XDecRef(number);
        if (given == null)
        {
            return -1;
        }
        int status = -1;
        if (!MemoryViewState.IsMemoryView(given))
        {
            Errors.TypeError("__buffer__ returned non-memoryview object"u8);
        }
        else if (BufferProtocol.Get(given, view, flags) == 0)
        {
            status = BufferWrapper.Wrap(view, self);
        }
        Refcount.DecRef(given);
        return status;
    }

    // The view is one of a base's memory. The method sees it through a memory view that ends with the call.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(PyObject* self, Py_buffer* view)
    {
        PyObject* pending = Errors.TakeRaised();
        PyObject* seen = MemoryViewCreation.OfView(view);
        if (seen != null)
        {
            ((PyMemoryViewObject*)seen)->flags |= MemoryViewFlags._Py_MEMORYVIEW_RESTRICTED;
            Tell(self, seen); // foreign code
        }
        if (seen == null || !MemoryViewState.Release((PyMemoryViewObject*)seen))
        {
            Errors.WriteUnraisable(self);
        }
        Refcount.XDecRef(seen);
        Errors.SetRaised(pending);
        ReleaseByBase(self, view);
    }

    private static void ReleaseByBase(PyObject* self, Py_buffer* view)
    {
        PyObject* mro = self->ob_type->tp_mro;
        for (nint i = 1; i < TupleObjects.Size(mro); i++)
        {
            PyBufferProcs* procs = ((PyTypeObject*)TupleObjects.Items(mro)[i])->tp_as_buffer;
            if (procs != null && procs->bf_releasebuffer != null && procs->bf_releasebuffer != Own)
            {
                procs->bf_releasebuffer(self, view); // foreign code
                return;
            }
        }
    }
}
