using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>split(), join(), replace(), encode() and their kin.</summary>
internal static unsafe class PartMethods
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddWithNames(type, "split"u8, &Split, 0, "split($self, /, sep=None, maxsplit=-1)\n--\n\nThe parts between separators as a list; None stands for runs of white space."u8);
        BuiltinMethods.AddWithNames(type, "rsplit"u8, &SplitFromEnd, 0, "rsplit($self, /, sep=None, maxsplit=-1)\n--\n\nAs split(), counting from the end."u8);
        BuiltinMethods.AddWithNames(type, "splitlines"u8, &SplitLines, 0, "splitlines($self, /, keepends=False)\n--\n\nThe lines as a list."u8);
        BuiltinMethods.Add(type, "partition"u8, &Partition, MethodFlags.METH_O, "partition($self, sep, /)\n--\n\nWhat stands before the first separator, it, and what stands behind it."u8);
        BuiltinMethods.Add(type, "rpartition"u8, &PartitionFromEnd, MethodFlags.METH_O, "rpartition($self, sep, /)\n--\n\nWhat stands before the last separator, it, and what stands behind it."u8);
        BuiltinMethods.Add(type, "join"u8, &Join, MethodFlags.METH_O, "join($self, iterable, /)\n--\n\nThe items one after the other, with this text between them."u8);
        BuiltinMethods.AddFast(type, "replace"u8, &Replace, 0, "replace($self, old, new, count=-1, /)\n--\n\nWith another text for one, at most so many times from the start."u8);
        BuiltinMethods.AddWithNames(type, "encode"u8, &Encode, 0, "encode($self, /, encoding='utf-8', errors='strict')\n--\n\nThe bytes in an encoding."u8);
        BuiltinMethods.Add(type, "__getnewargs__"u8, &GetNewArguments, MethodFlags.METH_NOARGS, ""u8);
        BuiltinMethods.Add(type, "__sizeof__"u8, &SizeOf, MethodFlags.METH_NOARGS, "__sizeof__($self, /)\n--\n\nBytes of memory that the text takes."u8);
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
        nint limit = given.Second == null ? -1 : IntegerIndex.AsArgument(given.Second); // foreign code
        if (limit == -1 && given.Second != null && Errors.Occurred())
        {
            return null;
        }
        PyObject* separator = given.First == Symbols.None ? null : given.First;
        return separator != null && !StringObjects.IsString(separator)
            ? UnsupportedType.Refuse(separator, "must be str or None, not %.100s"u8)
            : StringSplitting.Split(self, separator, limit, fromEnd);
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
        return keep < 0 ? null : StringSplitting.Lines(self, keep != 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Partition(PyObject* self, PyObject* separator) => StringSplitting.Partition(self, separator, fromEnd: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* PartitionFromEnd(PyObject* self, PyObject* separator) => StringSplitting.Partition(self, separator, fromEnd: true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Join(PyObject* self, PyObject* iterable) => StringJoining.Join(self, iterable); // foreign code

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Replace(PyObject* self, PyObject** args, nint count)
    {
        if (count is < 2 or > 3)
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                count < 2 ? "replace expected at least 2 arguments, got %zd"u8 : "replace expected at most 3 arguments, got %zd"u8, count);
        }
        for (int i = 0; i < 2; i++)
        {
            if (!StringObjects.IsString(args[i]))
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "replace() argument %d must be str, not %.50s"u8, i + 1, (nint)NameOf(args[i]));
            }
        }
        nint limit = count < 3 ? -1 : IntegerIndex.AsArgument(args[2]); // foreign code
        return limit == -1 && count == 3 && Errors.Occurred() ? null : StringJoining.Replace(self, args[0], args[1], limit);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Encode(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        byte* encoding;
        byte* errors;
        if (!given.Read(args, count, kwnames, "encode"u8, "encoding\0errors\0"u8) || !given.ReadText(given.First, "encoding"u8, &encoding)
            || !given.ReadText(given.Second, "errors"u8, &errors))
        {
            return null;
        }
        return TextEncoding.Encode(self, encoding, errors);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetNewArguments(PyObject* self, PyObject* unused)
    {
        PyObject* text = StringCreation.FromCharacters(StringLayout.Kind(self), StringLayout.Data(self), StringLayout.Length(self));
        PyObject* args = text == null ? null : TupleObjects.Pack(text);
        Refcount.XDecRef(text);
        return args;
    }

    // With the UTF-8 form, where it has a block of its own.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SizeOf(PyObject* self, PyObject* unused)
    {
        bool ascii = StringLayout.IsAscii(self);
        bool compact = StringLayout.IsCompact(self);
        nint head = !compact ? sizeof(PyUnicodeObject) : ascii ? sizeof(PyASCIIObject) : sizeof(PyCompactUnicodeObject);
        nint size = head + ((StringLayout.Length(self) + 1) * StringLayout.Kind(self));
        byte* utf8 = ascii ? null : ((PyCompactUnicodeObject*)self)->utf8;
        return IntegerObjects.FromInt64(utf8 == null ? size : size + ((PyCompactUnicodeObject*)self)->utf8_length + 1);
    }

    private static byte* NameOf(PyObject* op) => op == Symbols.None ? CString.Of("None"u8) : op->ob_type->tp_name;
}
