using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>find(), index(), count(), startswith() and their kin.</summary>
internal static unsafe class FindingMethods
{
    private struct Range
    {
        internal nint Start;
        internal nint End;
    }

    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddFast(type, "find"u8, &Find, 0, "S.find(sub[, start[, end]]) -> int\n\nWhere the text first stands; -1 for nowhere."u8);
        BuiltinMethods.AddFast(type, "rfind"u8, &FindLast, 0, "S.rfind(sub[, start[, end]]) -> int\n\nWhere the text last stands; -1 for nowhere."u8);
        BuiltinMethods.AddFast(type, "index"u8, &Index, 0, "S.index(sub[, start[, end]]) -> int\n\nWhere the text first stands; ValueError for nowhere."u8);
        BuiltinMethods.AddFast(type, "rindex"u8, &IndexLast, 0, "S.rindex(sub[, start[, end]]) -> int\n\nWhere the text last stands; ValueError for nowhere."u8);
        BuiltinMethods.AddFast(type, "count"u8, &Count, 0, "S.count(sub[, start[, end]]) -> int\n\nHow often the text stands there without overlapping."u8);
        BuiltinMethods.AddFast(type, "startswith"u8, &StartsWith, 0, "S.startswith(prefix[, start[, end]]) -> bool\n\nWhether the text, or one of a tuple, stands at the start."u8);
        BuiltinMethods.AddFast(type, "endswith"u8, &EndsWith, 0, "S.endswith(suffix[, start[, end]]) -> bool\n\nWhether the text, or one of a tuple, stands at the end."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Find(PyObject* self, PyObject** args, nint count) => Search(self, args, count, "find"u8, 1, required: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FindLast(PyObject* self, PyObject** args, nint count) => Search(self, args, count, "rfind"u8, -1, required: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Index(PyObject* self, PyObject** args, nint count) => Search(self, args, count, "index"u8, 1, required: true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IndexLast(PyObject* self, PyObject** args, nint count) => Search(self, args, count, "rindex"u8, -1, required: true);

    private static PyObject* Search(PyObject* self, PyObject** args, nint count, ReadOnlySpan<byte> name, int direction, bool required)
    {
        Range range;
        if (!Read(args, count, name, &range) || !StringConcatenation.CheckString(args[0]))
        {
            return null;
        }
        StringRange.Clamp(StringLayout.Length(self), &range.Start, &range.End);
        nint at = range.Start > range.End ? -1 : StringSearch.Find(self, args[0], range.Start, range.End, direction);
        return at >= 0 || !required ? IntegerObjects.FromInt64(at) : Errors.ValueError("substring not found"u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Count(PyObject* self, PyObject** args, nint count)
    {
        Range range;
        if (!Read(args, count, "count"u8, &range))
        {
            return null;
        }
        nint found = StringJoining.Count(self, args[0], range.Start, range.End);
        return found < 0 ? null : IntegerObjects.FromInt64(found);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StartsWith(PyObject* self, PyObject** args, nint count) => Match(self, args, count, "startswith"u8, atEnd: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* EndsWith(PyObject* self, PyObject** args, nint count) => Match(self, args, count, "endswith"u8, atEnd: true);

    private static PyObject* Match(PyObject* self, PyObject** args, nint count, ReadOnlySpan<byte> name, bool atEnd)
    {
        Range range;
        if (!Read(args, count, name, &range))
        {
            return null;
        }
        PyObject* wanted = args[0];
        if (StringObjects.IsString(wanted))
        {
            return Booleans.From(StringJoining.TailMatch(self, wanted, range.Start, range.End, atEnd) == 1);
        }
        if ((wanted->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_TUPLE_SUBCLASS) == 0)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "%s first arg must be str or a tuple of str, not %.100s"u8, (nint)CString.Of(name),
                (nint)wanted->ob_type->tp_name);
        }
        for (nint i = 0; i < TupleObjects.Size(wanted); i++)
        {
            PyObject* item = TupleObjects.Items(wanted)[i];
            if (!StringObjects.IsString(item))
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "tuple for %s must only contain str, not %.100s"u8, (nint)CString.Of(name),
                    (nint)item->ob_type->tp_name);
            }
            if (StringJoining.TailMatch(self, item, range.Start, range.End, atEnd) == 1)
            {
                return Symbols.True;
            }
        }
        return Symbols.False;
    }

    // Foreign code: __index__ of start and end.
    private static bool Read(PyObject** args, nint count, ReadOnlySpan<byte> name, Range* range)
    {
        if (count is < 1 or > 3)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                count < 1 ? "%s() takes at least 1 argument (%zd given)"u8 : "%s() takes at most 3 arguments (%zd given)"u8,
                (nint)CString.Of(name), count);
            return false;
        }
        range->Start = 0;
        range->End = nint.MaxValue;
        return (count < 2 || ReadIndex(args[1], &range->Start)) && (count < 3 || ReadIndex(args[2], &range->End));
    }

    private static bool ReadIndex(PyObject* op, nint* index)
    {
        if (op == Symbols.None)
        {
            return true;
        }
        if (!IntegerIndex.Supports(op))
        {
            Errors.TypeError("slice indices must be integers or None or have an __index__ method"u8);
            return false;
        }
        *index = NumberConversion.AsSsize(op, null); // foreign code
        return *index != -1 || !Errors.Occurred();
    }
}
