using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.ByteArrays;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>join() and replace().</summary>
internal static unsafe class ByteJoining
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "join"u8, &Join, MethodFlags.METH_O, "join($self, iterable_of_bytes, /)\n--\n\nThe items one after the other, with these bytes between them."u8);
        BuiltinMethods.AddFast(type, "replace"u8, &Replace, 0, "replace($self, old, new, count=-1, /)\n--\n\nWith other bytes for some, at most so many times from the start."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Join(PyObject* self, PyObject* iterable)
    {
        if (!ByteArrayObjects.IsByteArray(self))
        {
            return JoinItems(self, iterable);
        }
        PyByteArrayObject* array = (PyByteArrayObject*)self;
        array->ob_exports++; // nobody resizes it meanwhile
        PyObject* joined = JoinItems(self, iterable); // foreign code
        array->ob_exports--;
        return joined;
    }

    private static PyObject* JoinItems(PyObject* self, PyObject* iterable)
    {
        PyObject* items = FastSequence.Of(iterable, "can only join an iterable"u8); // foreign code, as below
        if (items == null)
        {
            return null;
        }
        ByteBuilder bytes = default;
        bool done = true;
        for (nint i = 0; done && i < FastSequence.Size(items); i++)
        {
            PyObject* item = Refcount.NewRef(FastSequence.Items(items)[i]);
            Py_buffer view = default;
            done = BufferProtocol.Supports(item)
                ? BufferProtocol.TryGet(item, &view)
                : Refuse(item, i);
            if (done)
            {
                ByteRange between = ByteRange.Of(self);
                done = (i == 0 || bytes.Append(between.Data, between.Size)) && bytes.Append((byte*)view.buf, view.len);
                BufferProtocol.Release(&view);
            }
            Refcount.DecRef(item);
        }
        Refcount.DecRef(items);
        if (done)
        {
            return ByteParts.Like(self, bytes.Finish());
        }
        bytes.Discard();
        return null;
    }

    private static bool Refuse(PyObject* item, nint index)
    {
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "sequence item %zd: expected a bytes-like object, %.80s found"u8, index,
            (nint)item->ob_type->tp_name);
        return false;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Replace(PyObject* self, PyObject** args, nint count)
    {
        if (count is < 2 or > 3)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                count < 2 ? "replace expected at least 2 arguments, got %zd"u8 : "replace expected at most 3 arguments, got %zd"u8, count);
        }
        Py_buffer old;
        Py_buffer replacement;
        if (!BufferProtocol.TryGet(args[0], &old)) // foreign code, as below
        {
            return null;
        }
        PyObject* result = null;
        if (BufferProtocol.TryGet(args[1], &replacement))
        {
            nint limit = count == 3 ? IntegerIndex.AsArgument(args[2]) : -1;
            bool failed = limit == -1 && count == 3 && Errors.Occurred();
            result = failed ? null : Replace(self, ByteRange.Of(&old), ByteRange.Of(&replacement), limit < 0 ? nint.MaxValue : limit);
            BufferProtocol.Release(&replacement);
        }
        BufferProtocol.Release(&old);
        return result;
    }

    private static PyObject* Replace(PyObject* self, ByteRange old, ByteRange replacement, nint limit)
    {
        ByteRange range = ByteRange.Of(self);
        nint count = ByteSearch.Count(range.Data, range.Size, old.Data, old.Size, limit);
        if (count == 0 || (old.Size == 0 && replacement.Size == 0))
        {
            return ByteParts.Of(self, 0, range.Size);
        }
        if (old.Size == 1 && replacement.Size == 1 && limit >= range.Size)
        {
            return ReplaceByte(self, range, *old.Data, *replacement.Data);
        }
        nint change = replacement.Size - old.Size;
        nint most;
        if (change > 0 && IntegerDivision.TryDivide(nint.MaxValue - range.Size, count, &most) && change > most)
        {
            return Errors.OverflowError("replace bytes are too long"u8);
        }
        ByteBuilder bytes = default;
        nint from = 0;
        bool done = true;
        for (; done && count > 0; count--)
        {
            nint at = ByteSearch.Find(range.Data + from, range.Size - from, old.Data, old.Size);
            done = bytes.Append(range.Data + from, at) && bytes.Append(replacement.Data, replacement.Size);
            from += at + old.Size;
            if (done && old.Size == 0 && from < range.Size)
            {
                done = bytes.Append(range.Data[from]); // between this byte and the next is the next place
                from++;
            }
        }
        if (done && bytes.Append(range.Data + from, range.Size - from))
        {
            return ByteParts.Like(self, bytes.Finish());
        }
        bytes.Discard();
        return null;
    }

    private static PyObject* ReplaceByte(PyObject* self, ByteRange range, byte old, byte replacement)
    {
        PyObject* made = range.Size == 1 ? SharedBytes.Of(replacement) : BytesCreation.New(range.Size);
        if (made != null && range.Size > 1)
        {
            CharacterReplacement.Copy(
                (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND, BytesObjects.Data(made), range.Data, range.Size, old, replacement);
        }
        return ByteParts.Like(self, made);
    }
}
