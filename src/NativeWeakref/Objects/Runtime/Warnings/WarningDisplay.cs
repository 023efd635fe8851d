using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime.Warnings;

/// <summary>The line that a warning makes on the standard error stream: file, line, category and text.</summary>
internal static unsafe class WarningDisplay
{
    /// <summary>Prints it; foreign code. Nobody is told of a failure: then the line ends early.</summary>
    internal static void Print(PyObject* category, PyObject* text, PyObject* fileName, int line)
    {
        bool written = Write(fileName) && WriteLine(line) && WriteName(category) && Write(text);
        if (written)
        {
            StandardError.Add("\n"u8);
        }
        else
        {
            Errors.Clear();
        }
        StandardError.Flush();
    }

    private static bool WriteLine(int line)
    {
        PyObject* number = StringObjects.FromFormat(":%zd: "u8, line);
        bool written = number != null && Write(number);
        Refcount.XDecRef(number);
        return written;
    }

    private static bool WriteName(PyObject* category)
    {
        PyObject* name = Attributes.GetString(category, CString.Of("__name__"u8)); // foreign code
        bool written = name != null && Write(name);
        Refcount.XDecRef(name);
        if (written)
        {
            StandardError.Add(": "u8);
        }
        return written;
    }

    private static bool Write(PyObject* op)
    {
        StandardError.Flush(); // foreign code may print
        PyObject* shown = ObjectProtocol.Str(op); // foreign code
        if (shown == null)
        {
            return false;
        }
        StandardError.Add(shown);
        Refcount.DecRef(shown);
        return true;
    }
}
