using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Objects that stand for a file: paths, and what has a descriptor.</summary>
internal static unsafe class FileSystemPath
{
    /// <summary>The path that a str, bytes or object with <c>__fspath__</c> stands for. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Of(PyObject* path)
    {
        if (path == null)
        {
            return NullArgument.Refuse();
        }
        if (IsText(path))
        {
            return Refcount.NewRef(path);
        }
        PyObject* method = SpecialMethod.Find(path, "__fspath__"u8); // foreign code
        if (method == null)
        {
            return Errors.Occurred()
                ? null
                : Errors.Format(*Symbols.Table.PyExc_TypeError, "expected str, bytes or os.PathLike object, not %.200s"u8, (nint)TypeNames.ShortName(path->ob_type));
        }
        PyObject* result = Calls.NoArgs(method); // foreign code
        Refcount.DecRef(method);
        if (result != null && !IsText(result))
        {
            _ = Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                "expected %.200s.__fspath__() to return str or bytes, not %.200s"u8,
                (nint)TypeNames.ShortName(path->ob_type), (nint)TypeNames.ShortName(result->ob_type));
            Refcount.DecRef(result);
            return null;
        }
        return result;
    }

    /// <summary>The descriptor that an int is or that <c>fileno()</c> returns. Return: -1 with an error.</summary>
    internal static int Descriptor(PyObject* file)
    {
        if (file == null)
        {
            return NullArgument.RefuseStatus();
        }
        if (IntegerObjects.IsInteger(file))
        {
            return Checked(file);
        }
        PyObject* method;
        if (!Attributes.TryGet(file, "fileno"u8, &method)) // foreign code
        {
            return -1;
        }
        if (method == null)
        {
            _ = Errors.TypeError("argument must be an int, or have a fileno() method."u8);
            return -1;
        }
        PyObject* number = Calls.NoArgs(method); // foreign code
        Refcount.DecRef(method);
        if (number == null)
        {
            return -1;
        }
        int descriptor = -1;
        if (IntegerObjects.IsInteger(number))
        {
            descriptor = Checked(number);
        }
        else
        {
            _ = Errors.TypeError("fileno() returned a non-integer"u8);
        }
        Refcount.DecRef(number);
        return descriptor;
    }

    private static bool IsText(PyObject* op) => StringObjects.IsString(op) || BytesObjects.IsBytes(op);

    private static int Checked(PyObject* number)
    {
        int descriptor = IntegerMasks.AsInt(number);
        if (descriptor == -1 && Errors.Occurred())
        {
            return -1;
        }
        if (descriptor < 0)
        {
            _ = Errors.Format(*Symbols.Table.PyExc_ValueError, "file descriptor cannot be a negative integer (%i)"u8, descriptor);
            return -1;
        }
        return descriptor;
    }
}
