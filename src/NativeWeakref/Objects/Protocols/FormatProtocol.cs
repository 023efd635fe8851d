using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>format(): an object's text in the form that a format asks for.</summary>
internal static unsafe class FormatProtocol
{
    /// <summary>
    /// Input: the format, a str; NULL stands for the empty one. Return: an owned str, or NULL with an error. A NULL object is
    /// SystemError.
    /// </summary>
    internal static PyObject* Apply(PyObject* op, PyObject* format)
    {
        if (op == null)
        {
            return NullArgument.Refuse();
        }
        if (format != null && !StringObjects.IsString(format))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_SystemError, "Format specifier must be a string, not %.200s"u8, (nint)format->ob_type->tp_name);
        }
        bool empty = format == null || StringObjects.Length(format) == 0;
        if (empty && (StringObjects.IsExactString(op) || IntegerObjects.IsExactInteger(op)))
        {
            return ObjectProtocol.Str(op);
        }
        PyObject* method = SpecialMethod.Find(op, "__format__"u8); // foreign code, as below
        if (method != null)
        {
            return Ask(method, format);
        }
        if (Errors.Occurred())
        {
            return null;
        }
        return empty ? ObjectProtocol.Str(op) : UnsupportedType.Refuse(op, "unsupported format string passed to %.200s.__format__"u8);
    }

    // Consumes the method.
    private static PyObject* Ask(PyObject* method, PyObject* format)
    {
        PyObject* given = format != null ? Refcount.NewRef(format) : StringObjects.FromLiteral(""u8);
        PyObject* text = given == null ? null : Calls.OneArg(method, given); // foreign code
        Refcount.XDecRef(given);
        Refcount.DecRef(method);
        if (text == null || StringObjects.IsString(text))
        {
            return text;
        }
        UnsupportedType.Refuse(text, "__format__ must return a str, not %.200s"u8);
        Refcount.DecRef(text);
        return null;
    }
}
