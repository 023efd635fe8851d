using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

/// <summary>The type bytearray.</summary>
internal static unsafe class ByteArrayType
{
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;
    private static PyBufferProcs s_buffer;

    internal static void Fill(PyTypeObject* type)
    {
        StaticTypes.Head(
            type, "bytearray"u8, sizeof(PyByteArrayObject), TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags._Py_TPFLAGS_MATCH_SELF);
        type->tp_doc = CString.Of(
            "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> bytearray\nbytearray(int) -> bytearray of zeros\nbytearray() -> no bytes"u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_str = &Repr;
        type->tp_hash = Symbols.Table.PyObject_HashNotImplemented;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_iter = SequenceIterators.ByteArrayPointer;
        type->tp_init = ByteArrayConstruction.Pointer;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_new = Symbols.Table.PyType_GenericNew;
        type->tp_free = Symbols.Table.PyObject_Free;
        ByteArraySequence.Fill(ref s_sequence);
        ByteArraySubscript.Fill(ref s_mapping);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        s_buffer.bf_getbuffer = &GetBuffer;
        s_buffer.bf_releasebuffer = &ReleaseBuffer;
        type->tp_as_buffer = (PyBufferProcs*)Unsafe.AsPointer(ref s_buffer);
        PercentFormat.FillByteArray(type);
        ByteMethods.FillShared(type);
        ByteArrayMethods.Fill(type);
        ByteArrayReduction.Fill(type);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        if (((PyByteArrayObject*)self)->ob_exports > 0)
        {
            Errors.SystemError("deallocated bytearray object has exported buffers"u8);
            ErrorPrinting.Print(isKept: true); // foreign code
        }
        ByteArrayRoom.Free(self);
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
    {
        TextBuilder text = default;
        byte* name = TypeNames.ShortName(self->ob_type);
        text.AppendUtf8(name, CString.Length(name));
        text.AppendLiteral("(b"u8);
        BytesRepr.Append(&text, ByteArrayObjects.Data(self), ByteArrayObjects.Size(self), smartQuotes: true, escapesSingle: true);
        text.AppendCharacter(')');
        return text.Finish();
    }

    // With whatever shows its memory; a str is compared by nobody.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        Py_buffer left;
        Py_buffer right;
        if (!BufferProtocol.Supports(self) || !BufferProtocol.Supports(other))
        {
            return Symbols.NotImplemented;
        }
        if (!BufferProtocol.TryGet(self, &left)) // foreign code, as below
        {
            Errors.Clear();
            return Symbols.NotImplemented;
        }
        if (!BufferProtocol.TryGet(other, &right))
        {
            Errors.Clear();
            BufferProtocol.Release(&left);
            return Symbols.NotImplemented;
        }
        int order = ByteSearch.Compare((byte*)left.buf, left.len, (byte*)right.buf, right.len);
        BufferProtocol.Release(&left);
        BufferProtocol.Release(&right);
        return Booleans.FromComparison(order, 0, op);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetBuffer(PyObject* self, Py_buffer* view, int flags)
    {
        if (view == null)
        {
            return BufferProtocol.Refuse("bytearray_getbuffer: view==NULL argument is obsolete"u8);
        }
        BufferProtocol.Fill(view, self, ByteArrayObjects.Data(self), ByteArrayObjects.Size(self), isReadOnly: false, flags); // cannot fail
        ((PyByteArrayObject*)self)->ob_exports++;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ReleaseBuffer(PyObject* self, Py_buffer* view) => ((PyByteArrayObject*)self)->ob_exports--;
}
