using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Runtime;

/// <summary>What is printed in front of a SyntaxError: file and line, the source line, and carets under the place.</summary>
internal static unsafe class SyntaxErrorDisplay
{
    /// <summary>
    /// File and line of a SyntaxError as a line of their own; foreign code. Return: an owned str; NULL without an error for other exceptions
    /// and without a line.
    /// </summary>
    internal static PyObject* Place(PyObject* exception)
    {
        if (!Subtyping.IsSubtype(exception->ob_type, (PyTypeObject*)*Symbols.Table.PyExc_SyntaxError))
        {
            return null;
        }
        PySyntaxErrorObject* error = (PySyntaxErrorObject*)exception;
        if (error->lineno == null || !IntegerObjects.IsInteger(error->lineno))
        {
            return null;
        }
        PyObject* file = error->filename == null || error->filename == Symbols.None
            ? StringObjects.FromLiteral("<string>"u8) : ObjectProtocol.Str(error->filename); // foreign code
        PyObject* heading = file == null ? null
            : StringObjects.FromFormat("  File \"%U\", line %zd\n"u8, (nint)file, Number(error->lineno, 0));
        Refcount.XDecRef(file);
        if (heading == null)
        {
            Errors.Clear();
        }
        return heading;
    }

    /// <summary>Adds the source line with carets, where a SyntaxError has one.</summary>
    internal static void AddSource(PyObject* exception)
    {
        PySyntaxErrorObject* error = (PySyntaxErrorObject*)exception;
        if (error->text != null && StringObjects.IsString(error->text))
        {
            AddSource(error->text, Number(error->offset, -1), Number(error->end_offset, -1));
        }
    }

    /// <summary>The message alone. Return: an owned str, or NULL with an error.</summary>
    internal static PyObject* Message(PyObject* exception)
    {
        PyObject* message = ((PySyntaxErrorObject*)exception)->msg;
        return ObjectProtocol.Str(message == null ? Symbols.None : message);
    }

    private static nint Number(PyObject* value, nint missing)
    {
        if (value == null || !IntegerObjects.IsInteger(value))
        {
            return missing;
        }
        int overflow;
        return (nint)IntegerObjects.AsInt64(value, &overflow);
    }

    // Columns count from 1; a place left of the text gets no caret.
    private static void AddSource(PyObject* text, nint column, nint endColumn)
    {
        nint length = StringObjects.Length(text);
        length -= length > 0 && StringObjects.ReadChar(text, length - 1) == '\n' ? 1 : 0;
        nint start = 0;
        while (start < length && IsIndent(StringObjects.ReadChar(text, start)))
        {
            start++;
        }
        nint place = column - 1 < length ? column - 1 : length;
        start = LineStart(text, start, place);
        StandardError.Add("    "u8);
        StandardError.Add(text, start, length);
        StandardError.Add("\n"u8);
        if (place < start)
        {
            return;
        }
        StandardError.Add("    "u8);
        StandardError.Repeat((byte)' ', place - start);
        StandardError.Repeat((byte)'^', endColumn > column && endColumn > 0 ? endColumn - column : 1);
        StandardError.Add("\n"u8);
    }

    private static bool IsIndent(uint character) => character is ' ' or '\t' or '\f';

    // Start of the line that holds the place: the text may have several.
    private static nint LineStart(PyObject* text, nint start, nint place)
    {
        nint line = start;
        for (nint i = start; i < place; i++)
        {
            line = StringObjects.ReadChar(text, i) == '\n' ? i + 1 : line;
        }
        return line;
    }
}
