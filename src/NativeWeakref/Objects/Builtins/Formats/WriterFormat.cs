using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>Values into writers, in the form that the characters [start, end) of a format ask for. Return: 0, or -1 with an error.</summary>
internal static unsafe class WriterFormat
{
    internal static int WriteString(_PyUnicodeWriter* writer, PyObject* op, PyObject* format, nint start, nint end)
        => Write(writer, op, format, start, end, TypeFlags.Py_TPFLAGS_UNICODE_SUBCLASS, &StringFormat.Apply);

    internal static int WriteInteger(_PyUnicodeWriter* writer, PyObject* op, PyObject* format, nint start, nint end)
        => Write(writer, op, format, start, end, TypeFlags.Py_TPFLAGS_LONG_SUBCLASS, &IntegerFormat.Apply);

    internal static int WriteFloat(_PyUnicodeWriter* writer, PyObject* op, PyObject* format, nint start, nint end)
        => Write(writer, op, format, start, end, 0, &FloatFormat.Apply);

    /// <summary>Writes an int in base 2, 8, 10 or 16, with the prefix where the form is the alternate one.</summary>
    internal static int WriteInteger(_PyUnicodeWriter* writer, PyObject* op, int numberBase, bool isAlternate)
    {
        PyObject* text = ToBase(op, numberBase, isAlternate);
        return WriteStolen(writer, text);
    }

    /// <summary>As the other function, in bytes. Return: behind them, or NULL with an error; the bytes are lost where there is no memory.</summary>
    internal static byte* WriteInteger(_PyBytesWriter* writer, byte* at, PyObject* op, int numberBase, bool isAlternate)
    {
        PyObject* text = ToBase(op, numberBase, isAlternate);
        if (text == null)
        {
            return null;
        }
        byte* end = ByteWriter.Write(writer, at, (byte*)StringLayout.Data(text), StringLayout.Length(text));
        Refcount.DecRef(text);
        return end;
    }

    // A flag of 0 stands for float and its subtypes.
    private static int Write(
        _PyUnicodeWriter* writer, PyObject* op, PyObject* format, nint start, nint end, ulong flag,
        delegate*<PyObject*, PyObject*, PyObject*> apply)
    {
        if (op == null || !StringConcatenation.CheckString(format))
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (start == end)
        {
            return WriteStolen(writer, ObjectProtocol.Str(op)); // foreign code
        }
        bool fits = flag == 0 ? Floats.FloatObjects.IsFloat(op) : (op->ob_type->tp_flags & flag) != 0;
        if (!fits || start < 0 || start > end || end > StringLayout.Length(format))
        {
            Errors.BadInternalCall();
            return -1;
        }
        PyObject* part = StringConcatenation.Substring(format, start, end);
        if (part == null)
        {
            return -1;
        }
        PyObject* text = apply(op, part); // foreign code
        Refcount.DecRef(part);
        return WriteStolen(writer, text);
    }

    private static int WriteStolen(_PyUnicodeWriter* writer, PyObject* text)
    {
        if (text == null)
        {
            return -1;
        }
        int result = TextWriter.WriteString(writer, text);
        Refcount.DecRef(text);
        return result;
    }

    private static PyObject* ToBase(PyObject* op, int numberBase, bool isAlternate)
    {
        if (op == null || !IntegerObjects.IsInteger(op))
        {
            Errors.BadInternalCall();
            return null;
        }
        PyObject* text = NumberConversion.ToBase(op, numberBase);
        if (text == null || isAlternate || numberBase == 10)
        {
            return text;
        }
        nint length = StringLayout.Length(text);
        bool isNegative = StringLayout.Read(text, 0) == '-';
        PyObject* digits = StringConcatenation.Substring(text, isNegative ? 3 : 2, length);
        Refcount.DecRef(text);
        if (digits == null || !isNegative)
        {
            return digits;
        }
        PyObject* signed = StringConcatenation.Concat(SharedStrings.OfCharacter('-'), digits);
        Refcount.DecRef(digits);
        return signed;
    }
}
