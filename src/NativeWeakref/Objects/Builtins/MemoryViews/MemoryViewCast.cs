using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>The same memory as items of another format, in another shape.</summary>
internal static unsafe class MemoryViewCast
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*> Pointer => &Cast;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Cast(PyObject* op, PyObject** args, nint count, PyObject* kwnames)
    {
        PyMemoryViewObject* self = (PyMemoryViewObject*)op;
        NamedArguments given = default;
        bool read = given.Read(args, count, kwnames, "cast"u8, "format\0shape\0"u8, required: 1) && given.IsText(given.First, "format"u8);
        PyObject* shape = given.Second;
        if (!read || !MemoryViewState.CheckOpen(self) || !CanCast(self, shape))
        {
            return null;
        }
        // Room for the dimensions to come: a view of as many, whose arrays are filled below.
        int dimensions = shape == null || FastSequence.Size(shape) == 0 ? 1 : (int)FastSequence.Size(shape);
        PyMemoryViewObject* made = MemoryViewCreation.AddFlat(self->mbuf, &self->view, dimensions);
        if (made == null || !ToFormat(made, given.First) || (shape != null && !ToShape(made, shape)))
        {
            Refcount.XDecRef((PyObject*)made);
            return null;
        }
        MemoryViewState.SetFlags(made);
        return (PyObject*)made;
    }

    private static bool CanCast(PyMemoryViewObject* self, PyObject* shape)
    {
        if ((self->flags & MemoryViewFlags._Py_MEMORYVIEW_C) == 0)
        {
            return Refuse("memoryview: casts are restricted to C-contiguous views"u8);
        }
        bool flat = self->view.ndim == 1;
        for (int i = 0; (shape != null || !flat) && i < self->view.ndim; i++)
        {
            if (self->view.shape[i] == 0)
            {
                return Refuse("memoryview: cannot cast view with zeros in shape or strides"u8);
            }
        }
        if (shape == null)
        {
            return true;
        }
        if (!ListObjects.IsList(shape) && !TupleObjects.IsTuple(shape))
        {
            return Refuse("shape must be a list or a tuple"u8);
        }
        if (FastSequence.Size(shape) > BufferRequests.PyBUF_MAX_NDIM)
        {
            Errors.ValueError("memoryview: number of dimensions must not exceed 64"u8);
            return false;
        }
        return flat || FastSequence.Size(shape) == 1 || Refuse("memoryview: cast must be 1D -> ND or ND -> 1D"u8);
    }

    private static bool ToFormat(PyMemoryViewObject* made, PyObject* text)
    {
        PyObject* ascii = SingleByteCodec.EncodeAscii(text, null);
        if (ascii == null)
        {
            return false;
        }
        byte* format = MemoryFormat.Lasting(BytesObjects.Data(ascii));
        Refcount.DecRef(ascii);
        if (format == null)
        {
            Errors.ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'"u8);
            return false;
        }
        if (!MemoryFormat.IsByte(MemoryFormat.Native(made->view.format)) && !MemoryFormat.IsByte(MemoryFormat.Native(format)))
        {
            return Refuse("memoryview: cannot cast between two non-byte formats"u8);
        }
        nint size = BufferFormat.SizeOf(format);
        nint items = 0;
        if (!IntegerDivision.TryDivide(made->view.len, size, &items) || items * size != made->view.len)
        {
            return Refuse("memoryview: length is not a multiple of itemsize"u8);
        }
        made->view.format = format;
        made->view.itemsize = size;
        made->view.ndim = 1;
        *made->view.shape = items;
        *made->view.strides = size;
        return true;
    }

    private static bool ToShape(PyMemoryViewObject* made, PyObject* shape)
    {
        Py_buffer* view = &made->view;
        nint length = view->itemsize;
        nint count = FastSequence.Size(shape);
        for (nint i = 0; i < count; i++)
        {
            PyObject* item = FastSequence.Items(shape)[i];
            if ((item->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_LONG_SUBCLASS) == 0)
            {
                return Refuse("memoryview.cast(): elements of shape must be integers"u8);
            }
            nint size = IntegerExtraction.AsSsize(item);
            if (size <= 0)
            {
                return !(size == -1 && Errors.Occurred()) && RefuseValue("memoryview.cast(): elements of shape must be integers > 0"u8);
            }
            nint most = 0;
            if (!IntegerDivision.TryDivide(nint.MaxValue, length, &most) || size > most)
            {
                return RefuseValue("memoryview.cast(): product(shape) > SSIZE_MAX"u8);
            }
            length *= size;
            view->shape[i] = size;
        }
        if (view->len != length)
        {
            return Refuse("memoryview: product(shape) * itemsize != buffer size"u8);
        }
        view->ndim = (int)count;
        BufferShape.FillStrides(view->ndim, view->shape, view->strides, view->itemsize, (byte)'C');
        view->shape = count == 0 ? null : view->shape;
        view->strides = count == 0 ? null : view->strides;
        return true;
    }

    private static bool Refuse(System.ReadOnlySpan<byte> message)
    {
        Errors.TypeError(message);
        return false;
    }

    private static bool RefuseValue(System.ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        return false;
    }
}
