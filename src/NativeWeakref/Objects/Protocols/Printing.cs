using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Writing the text of an object to a stream of the C library.</summary>
internal static unsafe class Printing
{
    /// <summary>
    /// Input: an object, or NULL, which prints as <c>&lt;nil&gt;</c>; the stream; Py_PRINT_RAW for str() instead of repr(). Return: 0; -1
    /// with OSError where the stream failed, or with the error of the text.
    /// </summary>
    internal static int Print(PyObject* op, void* stream, int flags)
    {
        if (stream == null)
        {
            return NullArgument.RefuseStatus();
        }
        clearerr(stream);
        PyObject* text = TextOf(op, flags); // foreign code
        if (text == null)
        {
            return -1;
        }
        nint size;
        byte* bytes = Utf8Encoding.Of(text, &size);
        if (bytes != null)
        {
            fwrite(bytes, 1, (nuint)size, stream);
        }
        Refcount.DecRef(text);
        if (bytes == null)
        {
            return -1;
        }
        if (ferror(stream) == 0)
        {
            return 0;
        }
        ErrnoErrors.Set(*Symbols.Table.PyExc_OSError, null, null);
        clearerr(stream);
        return -1;
    }

    private static PyObject* TextOf(PyObject* op, int flags)
    {
        if (op == null)
        {
            return StringObjects.FromLiteral("<nil>"u8);
        }
        if (op->ob_refcnt <= 0)
        {
            return StringObjects.FromFormat("<refcnt %zd at %p>"u8, op->ob_refcnt, (nint)op);
        }
        return (flags & PrintFlags.Py_PRINT_RAW) != 0 ? ObjectProtocol.Str(op) : ObjectProtocol.Repr(op);
    }

    [DllImport("libc")]
    private static extern nuint fwrite(void* start, nuint size, nuint count, void* stream);

    [DllImport("libc")]
    private static extern int ferror(void* stream);

    [DllImport("libc")]
    private static extern void clearerr(void* stream);
}
