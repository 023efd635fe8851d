using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Writing to an object that has a method <c>write</c>. All answer 0, or -1 with an error; foreign code runs.</summary>
internal static unsafe class FileWriting
{
    /// <summary>Writes the repr of an object, or its str where the flags have Py_PRINT_RAW.</summary>
    internal static int Write(PyObject* op, PyObject* file, int flags)
    {
        if (file == null)
        {
            Errors.TypeError("writeobject with NULL file"u8);
            return -1;
        }
        PyObject* method = Attributes.GetString(file, CString.Of("write"u8));
        PyObject* text = method == null ? null : (flags & PrintFlags.Py_PRINT_RAW) != 0 ? ObjectProtocol.Str(op) : ObjectProtocol.Repr(op);
        PyObject* result = text == null ? null : Calls.OneArg(method, text);
        Refcount.XDecRef(method);
        Refcount.XDecRef(text);
        Refcount.XDecRef(result);
        return result == null ? -1 : 0;
    }

    /// <summary>Calls the method <c>flush</c>.</summary>
    internal static int Flush(PyObject* file)
    {
        PyObject* method = Attributes.GetString(file, CString.Of("flush"u8));
        PyObject* result = method == null ? null : Calls.NoArgs(method);
        Refcount.XDecRef(method);
        Refcount.XDecRef(result);
        return result == null ? -1 : 0;
    }

    /// <summary>Writes a text in UTF-8; nothing is written where an error is set already.</summary>
    internal static int WriteString(byte* text, PyObject* file)
    {
        if (file == null)
        {
            if (!Errors.Occurred())
            {
                Errors.SystemError("null file for PyFile_WriteString"u8);
            }
            return -1;
        }
        if (Errors.Occurred())
        {
            return -1;
        }
        PyObject* made = StringAccess.FromText(text);
        int status = made == null ? -1 : Write(made, file, PrintFlags.Py_PRINT_RAW);
        Refcount.XDecRef(made);
        return status;
    }
}
