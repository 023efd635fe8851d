using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

/// <summary>What <c>bytearray(source, encoding, errors)</c> makes of its arguments.</summary>
internal static unsafe class ByteArrayConstruction
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*, int> Pointer => &Init;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Init(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        BytesConstruction.Source source;
        bool encodes;
        bool filled = BytesConstruction.ReadArguments(&source, args, kwargs, CString.Of("bytearray"u8))
            && (((PyByteArrayObject*)self)->ob_alloc == 0 || ByteArrayRoom.Resize(self, 0))
            && BytesConstruction.CheckText(&source, &encodes)
            && (source.Object == null || (encodes ? FillEncoded(self, &source) : Fill(self, source.Object))); // foreign code
        return filled ? 0 : -1;
    }

    private static bool FillEncoded(PyObject* self, BytesConstruction.Source* source)
    {
        PyObject* encoded = TextEncoding.Encode(source->Object, source->Encoding, source->Errors); // foreign code
        bool filled = encoded != null && ByteArrayChange.Append(self, encoded);
        Refcount.XDecRef(encoded);
        return filled;
    }

    private static bool Fill(PyObject* self, PyObject* op)
    {
        if (IntegerIndex.Supports(op))
        {
            nint count = NumberConversion.AsSsize(op, *Symbols.Table.PyExc_OverflowError); // foreign code
            if (count != -1 || !Errors.Occurred())
            {
                return FillZeros(self, count);
            }
            if (!Errors.Matches(*Symbols.Table.PyExc_TypeError))
            {
                return false;
            }
            Errors.Clear(); // an index that is none after all
        }
        return BufferProtocol.Supports(op) ? FillFromMemory(self, op) : FillFromItems(self, op);
    }

    private static bool FillZeros(PyObject* self, nint count)
    {
        if (count < 0)
        {
            Errors.ValueError("negative count"u8);
            return false;
        }
        if (!ByteArrayRoom.Resize(self, count))
        {
            return false;
        }
        Memory.Clear(ByteArrayObjects.Data(self), (nuint)count);
        return true;
    }

    private static bool FillFromMemory(PyObject* self, PyObject* op)
    {
        Py_buffer view;
        if (BufferProtocol.Get(op, &view, BufferRequests.PyBUF_FULL_RO) < 0) // foreign code
        {
            return false;
        }
        bool filled = ByteArrayRoom.Resize(self, view.len)
            && (view.len == 0 || BufferCopy.ToContiguous(ByteArrayObjects.Data(self), &view, view.len, (byte)'C') == 0);
        BufferProtocol.Release(&view);
        return filled;
    }

    private static bool FillFromItems(PyObject* self, PyObject* op)
    {
        PyObject* iterator = Iteration.GetIter(op); // foreign code, as below
        if (iterator == null)
        {
            if (Errors.Matches(*Symbols.Table.PyExc_TypeError))
            {
                UnsupportedType.Refuse(op, "cannot convert '%.200s' object to bytearray"u8);
            }
            return false;
        }
        bool sized = ListObjects.IsExactList(op) || TupleObjects.IsExactTuple(op);
        bool filled = sized ? ByteArrayChange.AppendItems(self, iterator) : AppendOneByOne(self, iterator);
        Refcount.DecRef(iterator);
        return filled;
    }

    // Room as for appending: nobody knows how many are still to come.
    private static bool AppendOneByOne(PyObject* self, PyObject* iterator)
    {
        while (true)
        {
            PyObject* item = Iteration.Next(iterator); // foreign code
            if (item == null)
            {
                return !Errors.Occurred();
            }
            bool appended = ByteArrayChange.AppendItem(self, item);
            Refcount.DecRef(item);
            if (!appended)
            {
                return false;
            }
        }
    }
}
