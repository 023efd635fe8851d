using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>decode(), hex(), fromhex(), translate(), maketrans().</summary>
internal static unsafe class ByteConverting
{
    private const int TableSize = 256;

    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddWithNames(type, "decode"u8, &Decode, 0, "decode($self, /, encoding='utf-8', errors='strict')\n--\n\nThe text in an encoding."u8);
        BuiltinMethods.AddWithNames(type, "hex"u8, &Hex, 0, "B.hex([sep[, bytes_per_sep]]) -> str\n\nTwo hexadecimal digits for each byte, with separators from the end on."u8);
        BuiltinMethods.Add(type, "fromhex"u8, &FromHex, MethodFlags.METH_O | MethodFlags.METH_CLASS, "fromhex($type, string, /)\n--\n\nBytes from hexadecimal digits with spaces between them."u8);
        BuiltinMethods.AddWithNames(type, "translate"u8, &Translate, 0, "translate($self, table, /, delete=b'')\n--\n\nEach byte as a table of 256 has it, without some."u8);
        BuiltinMethods.AddFast(type, "maketrans"u8, &MakeTable, MethodFlags.METH_STATIC, "maketrans(frm, to, /)\n--\n\nA table for translate()."u8);
    }

    /// <summary>What bytearray has not.</summary>
    internal static void FillBytes(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "__bytes__"u8, &Same, MethodFlags.METH_NOARGS, "__bytes__($self, /)\n--\n\nThe bytes themselves."u8);
        BuiltinMethods.Add(type, "__getnewargs__"u8, &GetNewArguments, MethodFlags.METH_NOARGS, ""u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Decode(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        byte* encoding;
        byte* errors;
        if (!given.Read(args, count, kwnames, "decode"u8, "encoding\0errors\0"u8) || !given.ReadText(given.First, "encoding"u8, &encoding)
            || !given.ReadText(given.Second, "errors"u8, &errors))
        {
            return null;
        }
        return TextEncoding.DecodeObject(self, encoding, errors);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Hex(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        PyObject* separator;
        int group;
        return ReadHexArguments(args, count, kwnames, &separator, &group) ? HexOf(self, separator, group) : null; // foreign code
    }

    /// <summary>The arguments of hex(): a separator, borrowed or NULL, and how many bytes are a group; foreign code. Return: false with an error.</summary>
    internal static bool ReadHexArguments(PyObject** args, nint count, PyObject* kwnames, PyObject** separator, int* group)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "hex"u8, "sep\0bytes_per_sep\0"u8))
        {
            return false;
        }
        *separator = given.First;
        *group = given.Second == null ? 1 : IntegerMasks.AsInt(given.Second);
        return *group != -1 || !Errors.Occurred();
    }

    /// <summary>What hex() says of bytes or a bytearray; foreign code. Return: owned, or NULL with an error.</summary>
    internal static PyObject* HexOf(PyObject* self, PyObject* separator, int group)
    {
        uint character = 0;
        if (separator != null && !ReadSeparator(separator, &character))
        {
            return null;
        }
        return ToHex(ByteRange.Of(self), character, separator == null ? 0 : group);
    }

    // Groups are counted from the end, or, where their size is negative, from the start.
    private static PyObject* ToHex(ByteRange range, uint separator, nint group)
    {
        TextBuilder text = default;
        nint size = group < 0 ? -group : group;
        nint left = group > 0 ? range.Size : 0;
        for (nint i = 0; i < range.Size; i++)
        {
            nint place = group > 0 ? left - i : i; // a multiple of the size where a group begins
            nint quotient;
            bool begins = i > 0 && size > 0 && IntegerDivision.TryDivide(place, size, &quotient) && quotient * size == place;
            bool appended = (!begins || text.AppendCharacter(separator)) && text.AppendCharacter(DigitOf(range.Data[i] >> 4))
                && text.AppendCharacter(DigitOf(range.Data[i] & 15));
            if (!appended)
            {
                break; // the builder remembers
            }
        }
        return text.Finish();
    }

    private static uint DigitOf(int value) => (uint)(value < 10 ? '0' + value : 'a' + value - 10);

    private static bool ReadSeparator(PyObject* op, uint* separator)
    {
        nint length = ItemAccess.Size(op); // foreign code
        if (length < 0)
        {
            return false;
        }
        if (length != 1)
        {
            Errors.ValueError("sep must be length 1."u8);
            return false;
        }
        bool isText = StringObjects.IsString(op);
        if (!isText && !BytesObjects.IsBytes(op))
        {
            Errors.TypeError("sep must be str or bytes."u8);
            return false;
        }
        *separator = isText ? StringObjects.ReadChar(op, 0) : *BytesObjects.Data(op);
        if (*separator <= StringLayout.MaximumAscii)
        {
            return true;
        }
        Errors.ValueError("sep must be ASCII."u8);
        return false;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FromHex(PyObject* type, PyObject* text)
    {
        if (!StringObjects.IsString(text))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "fromhex() argument must be str, not %.50s"u8,
                (nint)(text == Symbols.None ? CString.Of("None"u8) : text->ob_type->tp_name));
        }
        ByteBuilder bytes = default;
        nint count = StringObjects.Length(text);
        nint i = 0;
        while (i < count)
        {
            uint character = StringObjects.ReadChar(text, i);
            if (character <= StringLayout.MaximumAscii && AsciiCharacters.IsSpace((byte)character))
            {
                i++;
                continue;
            }
            int high = HexDigitAt(text, i, count);
            int low = high < 0 ? -1 : HexDigitAt(text, i + 1, count);
            if (low < 0)
            {
                bytes.Discard();
                return Errors.Format(
                    *Symbols.Table.PyExc_ValueError, "non-hexadecimal number found in fromhex() arg at position %zd"u8, high < 0 ? i : i + 1);
            }
            if (!bytes.Append((byte)((high << 4) | low)))
            {
                return null;
            }
            i += 2;
        }
        PyObject* made = bytes.Finish();
        if (made == null || type == (PyObject*)Symbols.Table.PyBytes_Type)
        {
            return made;
        }
        PyObject* instance = Calls.OneArg(type, made); // foreign code
        Refcount.DecRef(made);
        return instance;
    }

    private static int HexDigitAt(PyObject* text, nint index, nint count)
    {
        uint character = index < count ? StringObjects.ReadChar(text, index) : 0;
        return character <= StringLayout.MaximumAscii ? AsciiCharacters.HexDigit((byte)character) : -1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Translate(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "translate"u8, "\0delete\0"u8))
        {
            return null;
        }
        if (given.First == null)
        {
            return Errors.TypeError("translate() takes at least 1 positional argument (0 given)"u8);
        }
        Py_buffer table = default;
        Py_buffer deleted = default;
        if (given.First != Symbols.None && !BufferProtocol.TryGet(given.First, &table)) // foreign code, as below
        {
            return null;
        }
        PyObject* result = null;
        if (table.obj != null && table.len != TableSize)
        {
            Errors.ValueError("translation table must be 256 characters long"u8);
        }
        else if (given.Second == null || BufferProtocol.TryGet(given.Second, &deleted))
        {
            result = Translate(self, (byte*)table.buf, ByteRange.Of(&deleted));
            BufferProtocol.Release(&deleted);
        }
        BufferProtocol.Release(&table);
        if (result != null && BytesObjects.IsExactBytes(self) && BytesObjects.Size(result) == BytesObjects.Size(self)
            && ByteSearch.Compare(BytesObjects.Data(self), BytesObjects.Size(self), BytesObjects.Data(result), BytesObjects.Size(result)) == 0)
        {
            Refcount.Replace(&result, Refcount.NewRef(self)); // nothing has changed
        }
        return result;
    }

    // Input: a table, or NULL for none.
    private static PyObject* Translate(PyObject* self, byte* table, ByteRange deleted)
    {
        ByteRange range = ByteRange.Of(self);
        ByteBuilder bytes = default;
        for (nint i = 0; i < range.Size; i++)
        {
            byte value = range.Data[i];
            if (ByteSearch.Find(deleted.Data, deleted.Size, value) < 0 && !bytes.Append(table == null ? value : table[value]))
            {
                return null;
            }
        }
        return ByteParts.Like(self, bytes.Finish());
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* MakeTable(PyObject* unused, PyObject** args, nint count)
    {
        if (count != 2)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "maketrans expected 2 arguments, got %zd"u8, count);
        }
        Py_buffer from;
        Py_buffer to;
        if (!BufferProtocol.TryGet(args[0], &from)) // foreign code, as below
        {
            return null;
        }
        PyObject* table = null;
        if (BufferProtocol.TryGet(args[1], &to))
        {
            table = from.len == to.len ? BytesCreation.New(TableSize) : Errors.ValueError("maketrans arguments must have same length"u8);
            for (int i = 0; table != null && i < TableSize; i++)
            {
                BytesObjects.Data(table)[i] = (byte)i;
            }
            for (nint i = 0; table != null && i < from.len; i++)
            {
                BytesObjects.Data(table)[((byte*)from.buf)[i]] = ((byte*)to.buf)[i];
            }
            BufferProtocol.Release(&to);
        }
        BufferProtocol.Release(&from);
        return table;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Same(PyObject* self, PyObject* unused) => ByteParts.Of(self, 0, BytesObjects.Size(self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetNewArguments(PyObject* self, PyObject* unused)
    {
        PyObject* bytes = BytesCreation.FromData(BytesObjects.Data(self), BytesObjects.Size(self));
        PyObject* args = bytes == null ? null : TupleObjects.Pack(bytes);
        Refcount.XDecRef(bytes);
        return args;
    }
}
