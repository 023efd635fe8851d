using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Raising with a text that comes from C.</summary>
internal static unsafe class ErrorTexts
{
    /// <summary>Raises with a text in UTF-8; NULL is SystemError.</summary>
    internal static void SetString(PyObject* type, byte* text)
    {
        if (text == null)
        {
            Errors.BadInternalCall();
            return;
        }
        Errors.RaiseText(type, StringObjects.FromUtf8(text));
    }

    /// <summary>Raises with a formatted text; a NULL format is SystemError. Return: NULL.</summary>
    internal static PyObject* Format(PyObject* type, byte* format, VaList* arguments)
    {
        if (format == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        Errors.Clear(); // an argument's repr must not run with an error set
        return Errors.RaiseText(type, StringObjects.FromFormat(format, arguments));
    }

    /// <summary>Raises TypeError for an argument of a wrong type. Return: 0.</summary>
    internal static int BadArgument()
    {
        Errors.TypeError("bad argument type for built-in operation"u8);
        return 0;
    }

    /// <summary>Raises SystemError with the place of a wrong call.</summary>
    internal static void BadInternalCall(byte* fileName, int line) => Errors.Format(
        *Symbols.Table.PyExc_SystemError, "%s:%zd: bad argument to internal function"u8, (nint)fileName, line);
}
