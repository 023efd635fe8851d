using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Errors of the C library: from <c>errno</c> to an exception.</summary>
internal static unsafe class ErrnoErrors
{
    /// <summary>The C library's error number of this thread.</summary>
    internal static int Number
    {
        get => *__errno_location();
        set => *__errno_location() = value;
    }

    /// <summary>
    /// Raises for the current error number. Input: the type to call with number, text and files; up to two files, borrowed, NULL for
    /// none. Return: NULL.
    /// </summary>
    internal static PyObject* Set(PyObject* type, PyObject* file, PyObject* secondFile)
    {
        int number = Number;
        PyObject* code = IntegerObjects.FromInt64(number);
        PyObject* text = code == null ? null : number == 0 ? StringObjects.FromLiteral("Error"u8) : StringObjects.FromUtf8(strerror(number));
        PyObject* args = text == null ? null : Pack(code, text, file, secondFile);
        Refcount.XDecRef(code);
        Refcount.XDecRef(text);
        PyObject* made = args == null ? null : Calls.Call(type, args, null); // foreign code
        Refcount.XDecRef(args);
        if (made != null)
        {
            ErrorCreation.SetObject((PyObject*)made->ob_type, made);
            Refcount.DecRef(made);
        }
        return null;
    }

    /// <summary>As <see cref="Set"/> with a file name in UTF-8, or NULL for none.</summary>
    internal static PyObject* SetWithFileName(PyObject* type, byte* fileName)
    {
        if (fileName == null)
        {
            return Set(type, null, null);
        }
        int number = Number; // decoding may allocate, and so change it
        PyObject* file = TextEncoding.DecodeFileName(fileName, CString.Length(fileName));
        if (file == null)
        {
            return null;
        }
        Number = number;
        Set(type, file, null);
        Refcount.DecRef(file);
        return null;
    }

    // With a second file there is a fourth argument, another system's error number: always 0.
    private static PyObject* Pack(PyObject* code, PyObject* text, PyObject* file, PyObject* secondFile)
    {
        if (file == null)
        {
            return TupleObjects.Pack(code, text);
        }
        if (secondFile == null)
        {
            return TupleObjects.Pack(code, text, file);
        }
        PyObject* zero = IntegerObjects.FromInt64(0);
        PyObject* args = zero == null ? null : TupleObjects.New(5);
        if (args == null)
        {
            Refcount.XDecRef(zero);
            return null;
        }
        PyObject** item = TupleObjects.Items(args);
        item[0] = Refcount.NewRef(code);
        item[1] = Refcount.NewRef(text);
        item[2] = Refcount.NewRef(file);
        item[3] = zero;
        item[4] = Refcount.NewRef(secondFile);
        return args;
    }

    [DllImport("libc")]
    private static extern int* __errno_location();

    [DllImport("libc")]
    private static extern byte* strerror(int number);
}
