using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>split(), rsplit(), splitlines(), partition(), rpartition().</summary>
internal static unsafe class ByteSplitting
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddWithNames(type, "split"u8, &Split, 0, "split($self, /, sep=None, maxsplit=-1)\n--\n\nThe parts between separators as a list; None stands for runs of white space."u8);
        BuiltinMethods.AddWithNames(type, "rsplit"u8, &SplitFromEnd, 0, "rsplit($self, /, sep=None, maxsplit=-1)\n--\n\nAs split(), counting from the end."u8);
        BuiltinMethods.AddWithNames(type, "splitlines"u8, &SplitLines, 0, "splitlines($self, /, keepends=False)\n--\n\nThe lines as a list."u8);
        BuiltinMethods.Add(type, "partition"u8, &Partition, MethodFlags.METH_O, "partition($self, sep, /)\n--\n\nWhat stands before the first separator, it, and what stands behind it."u8);
        BuiltinMethods.Add(type, "rpartition"u8, &PartitionFromEnd, MethodFlags.METH_O, "rpartition($self, sep, /)\n--\n\nWhat stands before the last separator, it, and what stands behind it."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Split(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
        => Split(self, args, count, kwnames, "split"u8, fromEnd: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SplitFromEnd(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
        => Split(self, args, count, kwnames, "rsplit"u8, fromEnd: true);

    private static PyObject* Split(PyObject* self, PyObject** args, nint count, PyObject* kwnames, ReadOnlySpan<byte> name, bool fromEnd)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, name, "sep\0maxsplit\0"u8))
        {
            return null;
        }
        nint limit = -1;
        if (given.Second != null)
        {
            limit = IntegerIndex.AsArgument(given.Second); // foreign code
            if (limit == -1 && Errors.Occurred())
            {
                return null;
            }
        }
        limit = limit < 0 ? nint.MaxValue : limit;
        PyObject* list = ListObjects.New(0);
        if (list == null)
        {
            return null;
        }
        bool done;
        ByteParts.Hold(self, 1);
        if (given.First == null || given.First == Symbols.None)
        {
            done = fromEnd ? WordsFromEnd(list, self, limit) : Words(list, self, limit);
        }
        else
        {
            Py_buffer view;
            done = BufferProtocol.TryGet(given.First, &view); // foreign code
            if (done)
            {
                done = view.len > 0 ? Parts(list, self, ByteRange.Of(&view), limit, fromEnd) : RefuseEmpty();
                BufferProtocol.Release(&view);
            }
        }
        ByteParts.Hold(self, -1);
        return Finish(list, done, fromEnd);
    }

    private static bool RefuseEmpty()
    {
        Errors.ValueError("empty separator"u8);
        return false;
    }

    private static PyObject* Finish(PyObject* list, bool done, bool reverse)
    {
        if (!done)
        {
            Refcount.DecRef(list);
            return null;
        }
        PyObject** items = ListObjects.Items(list);
        nint last = ListObjects.Size(list) - 1;
        for (nint i = 0; reverse && i < last - i; i++)
        {
            PyObject* item = items[i];
            items[i] = items[last - i];
            items[last - i] = item;
        }
        return list;
    }

    private static bool Parts(PyObject* list, PyObject* self, ByteRange separator, nint limit, bool fromEnd)
    {
        ByteRange range = ByteRange.Of(self);
        nint start = 0;
        nint end = range.Size;
        for (; limit > 0; limit--)
        {
            nint at = fromEnd
                ? ByteSearch.FindLast(range.Data, end, separator.Data, separator.Size)
                : ByteSearch.Find(range.Data + start, range.Size - start, separator.Data, separator.Size);
            if (at < 0)
            {
                break;
            }
            bool added = fromEnd
                ? Add(list, self, at + separator.Size, end - at - separator.Size)
                : Add(list, self, start, at);
            if (!added)
            {
                return false;
            }
            end = fromEnd ? at : end;
            start = fromEnd ? start : start + at + separator.Size;
        }
        return Add(list, self, start, end - start);
    }

    private static bool Words(PyObject* list, PyObject* self, nint limit)
    {
        ByteRange range = ByteRange.Of(self);
        nint i = SkipSpace(range, 0);
        while (i < range.Size && limit > 0)
        {
            nint start = i;
            while (i < range.Size && !AsciiCharacters.IsSpace(range.Data[i]))
            {
                i++;
            }
            if (!Add(list, self, start, i - start))
            {
                return false;
            }
            i = SkipSpace(range, i);
            limit--;
        }
        if (i >= range.Size)
        {
            return true;
        }
        return Add(list, self, i, range.Size - i);
    }

    private static nint SkipSpace(ByteRange range, nint i)
    {
        while (i < range.Size && AsciiCharacters.IsSpace(range.Data[i]))
        {
            i++;
        }
        return i;
    }

    private static bool WordsFromEnd(PyObject* list, PyObject* self, nint limit)
    {
        ByteRange range = ByteRange.Of(self);
        nint end = SkipSpaceBack(range, range.Size);
        while (end > 0 && limit > 0)
        {
            nint start = end;
            while (start > 0 && !AsciiCharacters.IsSpace(range.Data[start - 1]))
            {
                start--;
            }
            if (!Add(list, self, start, end - start))
            {
                return false;
            }
            end = SkipSpaceBack(range, start);
            limit--;
        }
        if (end <= 0)
        {
            return true;
        }
        return Add(list, self, 0, end);
    }

    private static nint SkipSpaceBack(ByteRange range, nint end)
    {
        while (end > 0 && AsciiCharacters.IsSpace(range.Data[end - 1]))
        {
            end--;
        }
        return end;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SplitLines(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "splitlines"u8, "keepends\0"u8))
        {
            return null;
        }
        int keep = given.First == null ? 0 : ObjectProtocol.IsTrue(given.First); // foreign code
        PyObject* list = keep < 0 ? null : ListObjects.New(0);
        if (list == null)
        {
            return null;
        }
        ByteParts.Hold(self, 1);
        ByteRange range = ByteRange.Of(self);
        bool done = true;
        for (nint i = 0; i < range.Size && done;)
        {
            nint start = i;
            while (i < range.Size && range.Data[i] is not ((byte)'\n' or (byte)'\r'))
            {
                i++;
            }
            nint end = i;
            if (i < range.Size)
            {
                i += range.Data[i] == '\r' && i + 1 < range.Size && range.Data[i + 1] == '\n' ? 2 : 1;
            }
            done = Add(list, self, start, (keep != 0 ? i : end) - start);
        }
        ByteParts.Hold(self, -1);
        return Finish(list, done, reverse: false);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Partition(PyObject* self, PyObject* separator) => Partition(self, separator, fromEnd: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* PartitionFromEnd(PyObject* self, PyObject* separator) => Partition(self, separator, fromEnd: true);

    private static PyObject* Partition(PyObject* self, PyObject* separator, bool fromEnd)
    {
        Py_buffer view;
        if (!BufferProtocol.TryGet(separator, &view)) // foreign code
        {
            return null;
        }
        ByteRange range = ByteRange.Of(self);
        nint size = view.len;
        nint at = size == 0 ? -1
            : fromEnd ? ByteSearch.FindLast(range.Data, range.Size, (byte*)view.buf, size)
            : ByteSearch.Find(range.Data, range.Size, (byte*)view.buf, size);
        BufferProtocol.Release(&view);
        if (size == 0)
        {
            return Errors.ValueError("empty separator"u8);
        }
        if (at < 0)
        {
            PyObject* whole = ByteParts.Of(self, 0, range.Size);
            PyObject* empty = ByteParts.Like(self, SharedBytes.Empty);
            PyObject* other = ByteParts.Like(self, SharedBytes.Empty);
            return PackStolen(fromEnd ? empty : whole, fromEnd ? other : empty, fromEnd ? whole : other);
        }
        PyObject* found = BytesObjects.IsBytes(self) ? Refcount.NewRef(separator) : ByteParts.Of(self, at, size);
        return PackStolen(ByteParts.Of(self, 0, at), found, ByteParts.Of(self, at + size, range.Size - at - size));
    }

    private static PyObject* PackStolen(PyObject* first, PyObject* second, PyObject* third)
    {
        PyObject* tuple = first == null || second == null || third == null ? null : TupleObjects.Pack(first, second, third);
        Refcount.XDecRef(first);
        Refcount.XDecRef(second);
        Refcount.XDecRef(third);
        return tuple;
    }

    private static bool Add(PyObject* list, PyObject* self, nint start, nint size)
    {
        PyObject* part = ByteParts.Of(self, start, size);
        bool added = part != null && ListObjects.Append(list, part) == 0;
        Refcount.XDecRef(part);
        return added;
    }
}
