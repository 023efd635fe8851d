using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>The exporter of a view that a class gave by its special method: it knows the memory view behind, and whom to tell of the end.</summary>
internal static unsafe class BufferWrapper
{
    private struct Instance
    {
        internal PyObject Head;
        internal PyObject* MemoryView; // both owned; NULL once the view was given back
        internal PyObject* Exporter;
    }

    private static PyTypeObject s_type;
    private static PyBufferProcs s_buffer;

    private static PyTypeObject* Type => (PyTypeObject*)Unsafe.AsPointer(ref s_type);

    internal static void Fill()
    {
        PyTypeObject* type = Type;
        StaticTypes.Head(type, "_buffer_wrapper"u8, sizeof(Instance), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        s_buffer.bf_releasebuffer = &Release;
        type->tp_as_buffer = (PyBufferProcs*)Unsafe.AsPointer(ref s_buffer);
    }

    /// <summary>Takes a memory view's place in its view. Input: the object that gave the memory view. Return: 0; -1 with MemoryError, the view given back.</summary>
    internal static int Wrap(Py_buffer* view, PyObject* exporter)
    {
        Instance* made = (Instance*)GcAllocation.New(Type);
        if (made == null)
        {
            BufferProtocol.Release(view);
            return -1;
        }
        made->MemoryView = view->obj; // the view's reference
        made->Exporter = Refcount.NewRef(exporter);
        GcAllocation.Track(made);
        view->obj = (PyObject*)made;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        Instance* wrapper = (Instance*)self;
        GcAllocation.Untrack(self);
        Refcount.XDecRef(wrapper->MemoryView); // foreign code, as below
        Refcount.XDecRef(wrapper->Exporter);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        Instance* wrapper = (Instance*)self;
        int stop = wrapper->MemoryView == null ? 0 : visit(wrapper->MemoryView, arg);
        return stop != 0 || wrapper->Exporter == null ? stop : visit(wrapper->Exporter, arg);
    }

    // A memory view of the exporter itself tells it when it lets go of the memory.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(PyObject* self, Py_buffer* view)
    {
        Instance* wrapper = (Instance*)self;
        PyObject* memoryView = wrapper->MemoryView;
        PyObject* exporter = wrapper->Exporter;
        if (memoryView == null || exporter == null)
        {
            return;
        }
        wrapper->MemoryView = null; // before foreign code can come here again
        wrapper->Exporter = null;
        memoryView->ob_type->tp_as_buffer->bf_releasebuffer(memoryView, view);
        if (((PyMemoryViewObject*)memoryView)->view.obj != exporter && BufferDispatch.IsTold(exporter->ob_type))
        {
            BufferDispatch.Tell(exporter, memoryView); // foreign code, as below
        }
        Refcount.DecRef(memoryView);
        Refcount.DecRef(exporter);
    }
}
