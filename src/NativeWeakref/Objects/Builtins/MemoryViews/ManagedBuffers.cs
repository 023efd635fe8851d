using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>Views of exporters that memory views share: taken once, given back when the last memory view lets go.</summary>
internal static unsafe class ManagedBuffers
{
    private const int Released = 1;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(type, "managedbuffer"u8, sizeof(_PyManagedBufferObject), TypeFlags.Py_TPFLAGS_HAVE_GC);
        type->tp_dealloc = &Dealloc;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
    }

    /// <summary>A view that a function, as <c>bf_getbuffer</c>, gives of an object; foreign code. Return: owned, or NULL with an error.</summary>
    internal static _PyManagedBufferObject* By(
        delegate* unmanaged[Cdecl]<PyObject*, Py_buffer*, int, int> function, PyObject* op, int flags)
    {
        _PyManagedBufferObject* made = New();
        if (made != null && function(op, &made->master, flags) < 0)
        {
            made->master.obj = null;
            Refcount.DecRef((PyObject*)made);
            return null;
        }
        return made;
    }

    /// <summary>Without a view yet, and without an exporter. Return: owned, or NULL with MemoryError.</summary>
    internal static _PyManagedBufferObject* New()
    {
        _PyManagedBufferObject* made = (_PyManagedBufferObject*)GcAllocation.New(Symbols.Table._PyManagedBuffer_Type);
        if (made != null)
        {
            made->flags = 0;
            made->exports = 0;
            made->master.obj = null;
            GcAllocation.Track((PyObject*)made);
        }
        return made;
    }

    /// <summary>Whether the memory has been given back.</summary>
    internal static bool IsReleased(_PyManagedBufferObject* buffer) => (buffer->flags & Released) != 0;

    /// <summary>Gives the memory back once; foreign code.</summary>
    internal static void Release(_PyManagedBufferObject* buffer)
    {
        if (IsReleased(buffer))
        {
            return;
        }
        buffer->flags |= Released; // before foreign code can come here again
        BufferProtocol.Release(&buffer->master);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        GcAllocation.Untrack(self);
        Release((_PyManagedBufferObject*)self);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        _PyManagedBufferObject* buffer = (_PyManagedBufferObject*)self;
        if (buffer->exports == 0)
        {
            Release(buffer);
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
    {
        PyObject* exporter = ((_PyManagedBufferObject*)self)->master.obj;
        return exporter == null ? 0 : visit(exporter, arg);
    }
}
