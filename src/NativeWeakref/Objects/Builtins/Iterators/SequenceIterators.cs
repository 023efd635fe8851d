using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Iterators;

/// <summary>The iterators over list (both ways), tuple, str, bytes and bytearray.</summary>
internal static unsafe class SequenceIterators
{
    private static PyTypeObject s_asciiType; // what a str of ASCII gives: no exported name, as in CPython

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> ListPointer => &OverList;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> TuplePointer => &OverTuple;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> StringPointer => &OverString;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> BytesPointer => &OverBytes;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> ByteArrayPointer => &OverByteArray;

    internal static void Fill(DataSymbols* symbols)
    {
        IndexIterator.FillForward(symbols->PyListIter_Type, "list_iterator"u8, &NextOfList);
        IndexIterator.FillBackward(symbols->PyListRevIter_Type, "list_reverseiterator"u8, &PreviousOfList);
        IndexIterator.FillForward(symbols->PyTupleIter_Type, "tuple_iterator"u8, &NextOfTuple);
        IndexIterator.FillForward(symbols->PyUnicodeIter_Type, "str_iterator"u8, &NextOfString);
        IndexIterator.FillForward(symbols->PyBytesIter_Type, "bytes_iterator"u8, &NextOfBytes);
        IndexIterator.FillForward(symbols->PyByteArrayIter_Type, "bytearray_iterator"u8, &NextOfBytes);
        IndexIterator.FillForward(AsciiType, "str_ascii_iterator"u8, &NextOfString);
    }

    /// <summary>Return: an owned iterator from the last item to the first, or NULL with MemoryError.</summary>
    internal static PyObject* BackwardOverList(PyObject* list)
        => IndexIterator.New(Symbols.Table.PyListRevIter_Type, list, ListObjects.Size(list) - 1);

    /// <summary>Whether a type is one of iterators over str.</summary>
    internal static bool IsOverString(PyTypeObject* type) => type == Symbols.Table.PyUnicodeIter_Type || type == AsciiType;

    private static PyTypeObject* AsciiType => (PyTypeObject*)Unsafe.AsPointer(ref s_asciiType); // a static of unmanaged type never moves

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverList(PyObject* self) => IndexIterator.New(Symbols.Table.PyListIter_Type, self, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverTuple(PyObject* self) => IndexIterator.New(Symbols.Table.PyTupleIter_Type, self, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverString(PyObject* self)
        => IndexIterator.New(
            StringLayout.IsCompact(self) && StringLayout.IsAscii(self) ? AsciiType : Symbols.Table.PyUnicodeIter_Type, self, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverBytes(PyObject* self) => IndexIterator.New(Symbols.Table.PyBytesIter_Type, self, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverByteArray(PyObject* self) => IndexIterator.New(Symbols.Table.PyByteArrayIter_Type, self, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NextOfBytes(PyObject* self) => NextByte(self);

    private static PyObject* NextByte(PyObject* self)
    {
        IndexIterator* iterator = (IndexIterator*)self;
        if (iterator->Sequence == null)
        {
            return null;
        }
        ByteRange range = ByteRange.Of(iterator->Sequence);
        return iterator->Index < range.Size ? IntegerObjects.FromInt64(range.Data[iterator->Index++]) : IndexIterator.End(iterator);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NextOfList(PyObject* self) => NextItem(self);

    private static PyObject* NextItem(PyObject* self)
    {
        IndexIterator* iterator = (IndexIterator*)self;
        PyObject* list = iterator->Sequence;
        if (list == null)
        {
            return null;
        }
        return iterator->Index < ListObjects.Size(list)
            ? Refcount.NewRef(ListObjects.Items(list)[iterator->Index++])
            : IndexIterator.End(iterator);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* PreviousOfList(PyObject* self) => PreviousItem(self);

    private static PyObject* PreviousItem(PyObject* self)
    {
        IndexIterator* iterator = (IndexIterator*)self;
        PyObject* list = iterator->Sequence;
        if (list == null)
        {
            return null;
        }
        if ((nuint)iterator->Index < (nuint)ListObjects.Size(list))
        {
            return Refcount.NewRef(ListObjects.Items(list)[iterator->Index--]);
        }
        iterator->Index = -1;
        return IndexIterator.End(iterator);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NextOfTuple(PyObject* self) => NextTupleItem(self);

    private static PyObject* NextTupleItem(PyObject* self)
    {
        IndexIterator* iterator = (IndexIterator*)self;
        PyObject* tuple = iterator->Sequence;
        if (tuple == null)
        {
            return null;
        }
        return iterator->Index < TupleObjects.Size(tuple)
            ? Refcount.NewRef(TupleObjects.Items(tuple)[iterator->Index++])
            : IndexIterator.End(iterator);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NextOfString(PyObject* self) => NextCharacter(self);

    private static PyObject* NextCharacter(PyObject* self)
    {
        IndexIterator* iterator = (IndexIterator*)self;
        PyObject* text = iterator->Sequence;
        if (text == null)
        {
            return null;
        }
        if (iterator->Index >= StringLayout.Length(text))
        {
            return IndexIterator.End(iterator);
        }
        PyObject* item = StringCreation.FromCharacter(StringLayout.Read(text, iterator->Index));
        iterator->Index += item == null ? 0 : 1;
        return item;
    }
}
