using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>The type memoryview.</summary>
internal static unsafe class MemoryViewType
{
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;
    private static PyBufferProcs s_buffer;

    internal static void Fill(PyTypeObject* type)
    {
        PyMemoryViewObject layout;
        StaticTypes.Head(type, "memoryview"u8, (nint)((byte*)layout.ob_array - (byte*)&layout), TypeFlags.Py_TPFLAGS_HAVE_GC | TypeFlags.Py_TPFLAGS_SEQUENCE);
        type->tp_itemsize = sizeof(nint);
        type->tp_doc = CString.Of("memoryview(object)\n--\n\nThe memory of an object, as its items."u8);
        type->tp_weaklistoffset = (nint)((byte*)&layout.weakreflist - (byte*)&layout);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = MemoryViewComparison.Pointer;
        type->tp_iter = MemoryIterator.Pointer;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_traverse = &Traverse;
        type->tp_clear = &Clear;
        type->tp_new = &New;
        type->tp_free = Symbols.Table.PyObject_GC_Del;
        MemoryViewAccess.Fill(ref s_sequence, ref s_mapping);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        s_buffer.bf_getbuffer = &GetBuffer;
        s_buffer.bf_releasebuffer = &ReleaseBuffer;
        type->tp_as_buffer = (PyBufferProcs*)Unsafe.AsPointer(ref s_buffer);
        MemoryViewAttributes.Fill(type);
        MemoryViewMethods.Fill(type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* New(PyTypeObject* type, PyObject* args, PyObject* kwargs)
    {
        NamedArguments given = default;
        if (!given.Read(args, kwargs, CString.Of("memoryview"u8), "object\0"u8))
        {
            return null;
        }
        return given.First == null ? given.RefuseMissing() : MemoryViewCreation.OfObject(given.First); // foreign code
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        PyMemoryViewObject* view = (PyMemoryViewObject*)self;
        GcAllocation.Untrack(self);
        MemoryViewState.Release(view); // foreign code, as below; nobody has a view of it: that would own it
        Refcount.DecRef((PyObject*)view->mbuf);
        WeakrefHooks.ClearWeakRefs(self);
        GcAllocation.Delete(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
        => StringObjects.FromFormat(
            (((PyMemoryViewObject*)self)->flags & MemoryViewFlags._Py_MEMORYVIEW_RELEASED) != 0
                ? "<released memory at %p>"u8
                : "<memory at %p>"u8,
            (nint)self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        PyMemoryViewObject* view = (PyMemoryViewObject*)self;
        if (view->hash != -1)
        {
            return view->hash;
        }
        if (!MemoryViewState.CheckLive(view))
        {
            return -1;
        }
        if (view->view.@readonly == 0)
        {
            Errors.ValueError("cannot hash writable memoryview object"u8);
            return -1;
        }
        if (!MemoryFormat.IsByte(MemoryFormat.Native(view->view.format)))
        {
            Errors.ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"u8);
            return -1;
        }
        PyObject* bytes = MemoryViewMethods.ToBytes(view, (byte)'C');
        if (bytes == null)
        {
            return -1;
        }
        nint hash = BytesObjects.Hash(bytes);
        Refcount.DecRef(bytes);
        // An exporter that has no hash forbids one. Asked last: what it does may give the memory back.
        if (view->view.obj != null && ObjectProtocol.Hash(view->view.obj) == -1) // foreign code
        {
            return -1;
        }
        view->hash = hash;
        return hash;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetBuffer(PyObject* self, Py_buffer* view, int flags) => MemoryViewState.Export((PyMemoryViewObject*)self, view, flags);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReleaseBuffer(PyObject* self, Py_buffer* view) => ((PyMemoryViewObject*)self)->exports--;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Clear(PyObject* self)
    {
        PyMemoryViewObject* view = (PyMemoryViewObject*)self;
        if (view->exports == 0)
        {
            MemoryViewState.Release(view); // foreign code
        }
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traverse(PyObject* self, delegate* unmanaged[Cdecl]<PyObject*, void*, int> visit, void* arg)
        => visit((PyObject*)((PyMemoryViewObject*)self)->mbuf, arg);
}
