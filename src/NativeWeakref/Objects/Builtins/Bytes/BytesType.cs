using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Iterators;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>The type bytes.</summary>
internal static unsafe class BytesType
{
    private static PySequenceMethods s_sequence;
    private static PyMappingMethods s_mapping;
    private static PyBufferProcs s_buffer;

    internal static void Fill(PyTypeObject* type)
    {
        const ulong Flags = TypeFlags.Py_TPFLAGS_BASETYPE | TypeFlags.Py_TPFLAGS_BYTES_SUBCLASS | TypeFlags._Py_TPFLAGS_MATCH_SELF;
        StaticTypes.Head(type, "bytes"u8, BytesCreation.HeadSize + 1, Flags);
        type->tp_itemsize = 1;
        type->tp_doc = CString.Of(
            "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> bytes\nbytes(int) -> bytes of zeros\nbytes() -> no bytes"u8);
        type->tp_dealloc = &Dealloc;
        type->tp_repr = &Repr;
        type->tp_str = &Repr;
        type->tp_hash = &Hash;
        type->tp_richcompare = &RichCompare;
        type->tp_getattro = Symbols.Table.PyObject_GenericGetAttr;
        type->tp_iter = SequenceIterators.BytesPointer;
        type->tp_new = BytesConstruction.Pointer;
        type->tp_alloc = Symbols.Table.PyType_GenericAlloc;
        type->tp_free = Symbols.Table.PyObject_Free;
        BytesSequence.Fill(ref s_sequence, ref s_mapping);
        type->tp_as_sequence = (PySequenceMethods*)Unsafe.AsPointer(ref s_sequence);
        type->tp_as_mapping = (PyMappingMethods*)Unsafe.AsPointer(ref s_mapping);
        s_buffer.bf_getbuffer = &GetBuffer;
        type->tp_as_buffer = (PyBufferProcs*)Unsafe.AsPointer(ref s_buffer);
        PercentFormat.FillBytes(type);
        ByteMethods.Fill(type);
        SharedBytes.Fill();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Dealloc(PyObject* self)
    {
        if (SharedBytes.Contains(self))
        {
            self->ob_refcnt = Refcount.Immortal; // counted down by code that does not know immortality
            return;
        }
        self->ob_type->tp_free(self);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self) => BytesRepr.Of(self, smartQuotes: true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self) => BytesObjects.Hash(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (!BytesObjects.IsBytes(self) || !BytesObjects.IsBytes(other))
        {
            return Symbols.NotImplemented;
        }
        int order = self == other ? 0
            : ByteSearch.Compare(BytesObjects.Data(self), BytesObjects.Size(self), BytesObjects.Data(other), BytesObjects.Size(other));
        return Booleans.FromComparison(order, 0, op);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int GetBuffer(PyObject* self, Py_buffer* view, int flags)
        => BufferProtocol.Fill(view, self, BytesObjects.Data(self), BytesObjects.Size(self), isReadOnly: true, flags);
}
