using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Objects that stand for files: by name, through <c>__fspath__</c>, or by descriptor, through <c>fileno</c>.</summary>
internal static unsafe class PathProtocol
{
    /// <summary>The name of a file. Return: an owned str or bytes; NULL with TypeError, or SystemError for NULL. Foreign code.</summary>
    internal static PyObject* PathOf(PyObject* op)
    {
        if (op == null)
        {
            return NullArgument.Refuse();
        }
        if (IsName(op))
        {
            return Refcount.NewRef(op);
        }
        PyObject* method = SpecialMethod.Find(op, "__fspath__"u8);
        if (method == null)
        {
            return Errors.Occurred() ? null
                : Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "expected str, bytes or os.PathLike object, not %.200s"u8,
                    (nint)TypeNames.ShortName(op->ob_type));
        }
        PyObject* path = Calls.NoArgs(method); // foreign code, as below
        Refcount.DecRef(method);
        if (path == null || IsName(path))
        {
            return path;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "expected %.200s.__fspath__() to return str or bytes, not %.200s"u8,
            (nint)TypeNames.ShortName(op->ob_type), (nint)TypeNames.ShortName(path->ob_type));
        Refcount.DecRef(path);
        return null;
    }

    /// <summary>The descriptor of a file. Return: -1 with TypeError, ValueError, OverflowError, or SystemError for NULL. Foreign code.</summary>
    internal static int DescriptorOf(PyObject* op)
    {
        if (op == null)
        {
            return NullArgument.RefuseStatus();
        }
        int descriptor = IntegerObjects.IsInteger(op) ? IntegerMasks.AsInt(op) : AskForDescriptor(op);
        if (descriptor >= 0 || Errors.Occurred())
        {
            return descriptor;
        }
        Errors.Format(
            *Symbols.Table.PyExc_ValueError, "file descriptor cannot be a negative integer (%i)"u8, descriptor);
        return -1;
    }

    /// <summary>As <see cref="DescriptorOf"/>, for "O&amp;". Return: 1; 0 with an error.</summary>
    internal static int ConvertDescriptor(PyObject* op, void* place)
    {
        if (NullArgument.IsMissing(place))
        {
            return 0;
        }
        int descriptor = DescriptorOf(op);
        if (descriptor < 0)
        {
            return 0;
        }
        *(int*)place = descriptor;
        return 1;
    }

    private static bool IsName(PyObject* op) => StringObjects.IsString(op) || BytesObjects.IsBytes(op);

    private static int AskForDescriptor(PyObject* op)
    {
        PyObject* method;
        if (!Attributes.TryGet(op, "fileno"u8, &method)) // foreign code, as below
        {
            return -1;
        }
        if (method == null)
        {
            Errors.TypeError("argument must be an int, or have a fileno() method."u8);
            return -1;
        }
        PyObject* number = Calls.NoArgs(method);
        Refcount.DecRef(method);
        if (number == null)
        {
            return -1;
        }
        int descriptor = -1;
        if (IntegerObjects.IsInteger(number))
        {
            descriptor = IntegerMasks.AsInt(number);
        }
        else
        {
            Errors.TypeError("fileno() returned a non-integer"u8);
        }
        Refcount.DecRef(number);
        return descriptor;
    }
}
