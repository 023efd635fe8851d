using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>The attributes of a memory view: what its view says.</summary>
internal static unsafe class MemoryViewAttributes
{
    private const int Capacity = 14;

    [InlineArray(Capacity)]
    private struct Entries
    {
        private PyGetSetDef _first;
    }

    private static Entries s_entries;
    private static int s_count;

    internal static void Fill(PyTypeObject* type)
    {
        Add("obj"u8, &GetExporter, "The object whose memory it is."u8);
        Add("nbytes"u8, &GetSize, "Number of bytes that the items take."u8);
        Add("readonly"u8, &GetReadOnly, "Whether the memory must not be written."u8);
        Add("itemsize"u8, &GetItemSize, "Number of bytes of an item."u8);
        Add("format"u8, &GetFormat, "The format of an item, as the module struct has it."u8);
        Add("ndim"u8, &GetDimensions, "Number of dimensions."u8);
        Add("shape"u8, &GetShape, "Items per dimension."u8);
        Add("strides"u8, &GetStrides, "Bytes from item to item per dimension."u8);
        Add("suboffsets"u8, &GetSuboffsets, "Where items lie behind pointers."u8);
        Add("c_contiguous"u8, &GetRowsFirst, "Whether the items lie one behind the other, the last index fastest."u8);
        Add("f_contiguous"u8, &GetColumnsFirst, "Whether the items lie one behind the other, the first index fastest."u8);
        Add("contiguous"u8, &GetContiguous, "Whether the items lie one behind the other."u8);
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_entries);
    }

    private static void Add(ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*, void*, PyObject*> get, ReadOnlySpan<byte> documentation)
    {
        PyGetSetDef* entry = (PyGetSetDef*)Unsafe.AsPointer(ref s_entries) + s_count;
        s_count++;
        entry->name = CString.Of(name);
        entry->get = get;
        entry->doc = CString.Of(documentation);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetExporter(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : Refcount.NewRef(view->obj == null ? Symbols.None : view->obj);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetSize(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : IntegerObjects.FromInt64(view->len);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetReadOnly(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : Booleans.From(view->@readonly != 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetItemSize(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : IntegerObjects.FromInt64(view->itemsize);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetFormat(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : StringObjects.FromUtf8(view->format);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetDimensions(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : IntegerObjects.FromInt64(view->ndim);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetShape(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : TupleOf(view->shape, view->ndim);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetStrides(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : TupleOf(view->strides, view->ndim);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetSuboffsets(PyObject* self, void* closure)
    {
        Py_buffer* view = Live(self);
        return view == null ? null : TupleOf(view->suboffsets, view->suboffsets == null ? 0 : view->ndim);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetRowsFirst(PyObject* self, void* closure) => Flag(self, MemoryViewFlags._Py_MEMORYVIEW_C);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetColumnsFirst(PyObject* self, void* closure) => Flag(self, MemoryViewFlags._Py_MEMORYVIEW_FORTRAN);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetContiguous(PyObject* self, void* closure)
        => Flag(self, MemoryViewFlags._Py_MEMORYVIEW_C | MemoryViewFlags._Py_MEMORYVIEW_FORTRAN);

    private static PyObject* Flag(PyObject* self, int flags)
        => Live(self) == null ? null : Booleans.From((((PyMemoryViewObject*)self)->flags & flags) != 0);

    private static Py_buffer* Live(PyObject* self)
        => MemoryViewState.CheckLive((PyMemoryViewObject*)self) ? &((PyMemoryViewObject*)self)->view : null;

    private static PyObject* TupleOf(nint* values, int count)
    {
        PyObject* tuple = TupleObjects.New(count);
        for (int i = 0; tuple != null && i < count; i++)
        {
            TupleObjects.Items(tuple)[i] = IntegerObjects.FromInt64(values[i]);
            if (TupleObjects.Items(tuple)[i] == null)
            {
                Refcount.Clear(&tuple);
            }
        }
        return tuple;
    }
}
