using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Slices;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>find(), index(), count(), startswith() and their kin.</summary>
internal static unsafe class ByteFinding
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddFast(type, "find"u8, &Find, 0, "B.find(sub[, start[, end]]) -> int\n\nWhere the bytes first stand; -1 for nowhere."u8);
        BuiltinMethods.AddFast(type, "rfind"u8, &FindLast, 0, "B.rfind(sub[, start[, end]]) -> int\n\nWhere the bytes last stand; -1 for nowhere."u8);
        BuiltinMethods.AddFast(type, "index"u8, &Index, 0, "B.index(sub[, start[, end]]) -> int\n\nWhere the bytes first stand; ValueError for nowhere."u8);
        BuiltinMethods.AddFast(type, "rindex"u8, &IndexLast, 0, "B.rindex(sub[, start[, end]]) -> int\n\nWhere the bytes last stand; ValueError for nowhere."u8);
        BuiltinMethods.AddFast(type, "count"u8, &Count, 0, "B.count(sub[, start[, end]]) -> int\n\nHow often the bytes stand there without overlapping."u8);
        BuiltinMethods.AddFast(type, "startswith"u8, &StartsWith, 0, "B.startswith(prefix[, start[, end]]) -> bool\n\nWhether the bytes, or one of a tuple, stand at the start."u8);
        BuiltinMethods.AddFast(type, "endswith"u8, &EndsWith, 0, "B.endswith(suffix[, start[, end]]) -> bool\n\nWhether the bytes, or one of a tuple, stand at the end."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Find(PyObject* self, PyObject** args, nint count) => Search(self, args, count, "find"u8, last: false, required: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FindLast(PyObject* self, PyObject** args, nint count) => Search(self, args, count, "rfind"u8, last: true, required: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Index(PyObject* self, PyObject** args, nint count) => Search(self, args, count, "index"u8, last: false, required: true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IndexLast(PyObject* self, PyObject** args, nint count) => Search(self, args, count, "rindex"u8, last: true, required: true);

    private static PyObject* Search(PyObject* self, PyObject** args, nint count, ReadOnlySpan<byte> name, bool last, bool required)
    {
        SliceRange bounds = default;
        if (!TryBounds(args, count, name, &bounds)) // foreign code, as below
        {
            return null;
        }
        Wanted wanted = default;
        if (!wanted.Read(args[0]))
        {
            return null;
        }
        ByteRange range = ByteRange.Of(self);
        nint offset = range.Cut(bounds);
        nint found = offset < 0 ? -1
            : last ? ByteSearch.FindLast(range.Data, range.Size, wanted.Data, wanted.Size)
            : ByteSearch.Find(range.Data, range.Size, wanted.Data, wanted.Size);
        wanted.Release();
        return found >= 0 ? IntegerObjects.FromInt64(found + offset)
            : required ? Errors.ValueError("subsection not found"u8)
            : IntegerObjects.FromInt64(-1);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Count(PyObject* self, PyObject** args, nint count)
    {
        SliceRange bounds = default;
        if (!TryBounds(args, count, "count"u8, &bounds)) // foreign code, as below
        {
            return null;
        }
        Wanted wanted = default;
        if (!wanted.Read(args[0]))
        {
            return null;
        }
        ByteRange range = ByteRange.Of(self);
        nint offset = range.Cut(bounds);
        nint found = offset < 0 ? 0 : ByteSearch.Count(range.Data, range.Size, wanted.Data, wanted.Size, nint.MaxValue);
        wanted.Release();
        return IntegerObjects.FromInt64(found);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StartsWith(PyObject* self, PyObject** args, nint count) => Match(self, args, count, "startswith"u8, atEnd: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* EndsWith(PyObject* self, PyObject** args, nint count) => Match(self, args, count, "endswith"u8, atEnd: true);

    private static PyObject* Match(PyObject* self, PyObject** args, nint count, ReadOnlySpan<byte> name, bool atEnd)
    {
        SliceRange bounds = default;
        if (!TryBounds(args, count, name, &bounds)) // foreign code, as below
        {
            return null;
        }
        PyObject* wanted = args[0];
        if ((wanted->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TUPLE_SUBCLASS) == 0)
        {
            int single = MatchOne(self, bounds, wanted, atEnd);
            if (single < 0 && Errors.Matches(*Symbols.Table.PyExc_TypeError))
            {
                Errors.Clear();
                return Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "%s first arg must be bytes or a tuple of bytes, not %s"u8, (nint)CString.Of(name),
                    (nint)wanted->ob_type->tp_name);
            }
            return single < 0 ? null : Booleans.From(single == 1);
        }
        for (nint i = 0; i < TupleObjects.Size(wanted); i++)
        {
            int answer = MatchOne(self, bounds, TupleObjects.Items(wanted)[i], atEnd);
            if (answer != 0)
            {
                return answer < 0 ? null : Symbols.True;
            }
        }
        return Symbols.False;
    }

    // Return: 1 or 0; -1 with an error.
    private static int MatchOne(PyObject* self, SliceRange bounds, PyObject* wanted, bool atEnd)
    {
        Py_buffer view;
        if (!BufferProtocol.TryGet(wanted, &view)) // foreign code
        {
            return -1;
        }
        ByteRange range = ByteRange.Of(self);
        bool matches = range.Cut(bounds) >= 0 && view.len <= range.Size
            && Strings.CharacterBlocks.SameBytes(range.Data + (atEnd ? range.Size - view.len : 0), view.buf, view.len);
        BufferProtocol.Release(&view);
        return matches ? 1 : 0;
    }

    // Foreign code: __index__. Return: false with TypeError.
    private static bool TryBounds(PyObject** args, nint count, ReadOnlySpan<byte> name, SliceRange* bounds)
    {
        if (count is >= 1 and <= 3)
        {
            return SliceRange.TryBounds(count > 1 ? args[1] : null, count > 2 ? args[2] : null, bounds);
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError,
            count < 1 ? "%s() takes at least 1 argument (%zd given)"u8 : "%s() takes at most 3 arguments (%zd given)"u8, (nint)CString.Of(name),
            count);
        return false;
    }

    /// <summary>What is looked for: one byte given as an int, or the memory of an object.</summary>
    private struct Wanted
    {
        internal byte* Data;
        internal nint Size;
        private byte _value;
        private Py_buffer _view;

        /// <summary>Foreign code. The struct lies on the caller's stack and does not move. Return: false with an error set.</summary>
        internal bool Read(PyObject* op)
        {
            if (BufferProtocol.Supports(op))
            {
                fixed (Py_buffer* view = &_view)
                {
                    if (!BufferProtocol.TryGet(op, view))
                    {
                        return false;
                    }
                }
                Data = (byte*)_view.buf;
                Size = _view.len;
                return true;
            }
            if (!IntegerIndex.Supports(op))
            {
                UnsupportedType.Refuse(op, "argument should be integer or bytes-like object, not '%.200s'"u8);
                return false;
            }
            nint number = NumberConversion.AsSsize(op, null);
            if (number is >= 0 and <= byte.MaxValue)
            {
                _value = (byte)number;
                fixed (byte* value = &_value)
                {
                    Data = value;
                }
                Size = 1;
                return true;
            }
            if (!Errors.Occurred())
            {
                Errors.ValueError("byte must be in range(0, 256)"u8);
            }
            return false;
        }

        internal void Release()
        {
            fixed (Py_buffer* view = &_view)
            {
                BufferProtocol.Release(view);
            }
        }
    }
}
