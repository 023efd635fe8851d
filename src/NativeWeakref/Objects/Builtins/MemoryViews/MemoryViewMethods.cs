using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.MemoryViews;

/// <summary>The methods of memoryview.</summary>
internal static unsafe class MemoryViewMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "release"u8, &Release, MethodFlags.METH_NOARGS, "release($self, /)\n--\n\nGive the memory back now."u8);
        BuiltinMethods.AddWithNames(type, "tobytes"u8, &ToBytes, 0,
            "tobytes($self, /, order='C')\n--\n\nThe items as bytes: the last index fastest, or with 'F' the first."u8);
        BuiltinMethods.Add(type, "toreadonly"u8, &ToReadOnly, MethodFlags.METH_NOARGS,
            "toreadonly($self, /)\n--\n\nThe same memory, not to be written."u8);
        BuiltinMethods.Add(type, "tolist"u8, &ToList, MethodFlags.METH_NOARGS, "tolist($self, /)\n--\n\nThe items as a list."u8);
        BuiltinMethods.AddWithNames(type, "cast"u8, MemoryViewCast.Pointer, 0,
            "cast($self, /, format, shape=<unrepresentable>)\n--\n\nThe same memory in another format or shape."u8);
        BuiltinMethods.AddWithNames(type, "hex"u8, &Hex, 0,
            "hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)\n--\n\nTwo hexadecimal digits for each byte, with separators from the end on."u8);
        BuiltinMethods.AddWithNames(type, "_from_flags"u8, &FromFlags, MethodFlags.METH_CLASS,
            "_from_flags($type, /, object, flags)\n--\n\nThe memory of an object, as a request for a buffer asks for it."u8);
        BuiltinMethods.Add(type, "__enter__"u8, &Enter, MethodFlags.METH_NOARGS, ""u8);
        BuiltinMethods.Add(type, "__exit__"u8, &Exit, MethodFlags.METH_VARARGS, ""u8);
    }

    /// <summary>The items as bytes. Input: C, F or A. Return: owned, or NULL with MemoryError.</summary>
    internal static PyObject* ToBytes(PyMemoryViewObject* self, byte order)
    {
        PyObject* bytes = BytesCreation.New(self->view.len);
        byte actual = order == 'A' ? (self->flags & MemoryViewFlags._Py_MEMORYVIEW_C) == 0
            && (self->flags & MemoryViewFlags._Py_MEMORYVIEW_FORTRAN) != 0 ? (byte)'F' : (byte)'C' : order;
        if (bytes != null && self->view.len > 0 && BufferCopy.ToContiguous(BytesObjects.Data(bytes), &self->view, self->view.len, actual) < 0)
        {
            Refcount.Clear(&bytes);
        }
        return bytes;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Release(PyObject* self, PyObject* unused)
        => MemoryViewState.Release((PyMemoryViewObject*)self) ? Symbols.None : null; // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ToBytes(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "tobytes"u8, "order\0"u8))
        {
            return null;
        }
        byte order = (byte)'C';
        if (given.First != null && given.First != Symbols.None)
        {
            byte* text;
            if (!given.ReadText(given.First, "order"u8, &text, "str or None"u8))
            {
                return null;
            }
            order = text[0] != 0 && text[1] == 0 ? text[0] : (byte)0;
        }
        if (!MemoryViewState.CheckLive((PyMemoryViewObject*)self))
        {
            return null;
        }
        return order is (byte)'C' or (byte)'F' or (byte)'A'
            ? ToBytes((PyMemoryViewObject*)self, order)
            : Errors.ValueError("order must be 'C', 'F' or 'A'"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ToList(PyObject* self, PyObject* unused)
        => MemoryViewState.CheckLive((PyMemoryViewObject*)self) ? MemoryViewLists.Of((PyMemoryViewObject*)self) : null;

    // The bytes are copied: foreign code may give the memory back while a separator is read.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Hex(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        PyObject* separator;
        int group;
        bool read = ByteConverting.ReadHexArguments(args, count, kwnames, &separator, &group); // foreign code, as below
        if (!read || !MemoryViewState.CheckLive((PyMemoryViewObject*)self))
        {
            return null;
        }
        PyObject* bytes = ToBytes((PyMemoryViewObject*)self, (byte)'C');
        PyObject* text = bytes == null ? null : ByteConverting.HexOf(bytes, separator, group);
        Refcount.XDecRef(bytes);
        return text;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ToReadOnly(PyObject* self, PyObject* unused)
    {
        PyMemoryViewObject* view = (PyMemoryViewObject*)self;
        if (!MemoryViewState.CheckOpen(view))
        {
            return null;
        }
        PyMemoryViewObject* made = (PyMemoryViewObject*)MemoryViewCreation.Add(view->mbuf, &view->view);
        if (made != null)
        {
            made->view.@readonly = 1;
        }
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FromFlags(PyObject* type, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "_from_flags"u8, "object\0flags\0"u8, required: 2))
        {
            return null;
        }
        int flags = IntegerMasks.AsInt(given.Second); // foreign code, as below
        return flags == -1 && Errors.Occurred() ? null : MemoryViewCreation.OfObject(given.First, flags);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Enter(PyObject* self, PyObject* unused)
        => MemoryViewState.CheckLive((PyMemoryViewObject*)self) ? Refcount.NewRef(self) : null;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Exit(PyObject* self, PyObject* args)
        => MemoryViewState.Release((PyMemoryViewObject*)self) ? Symbols.None : null; // foreign code
}
