using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes;

/// <summary>Reading bytes objects.</summary>
internal static unsafe class BytesObjects
{
    /// <summary>True for bytes, subtypes included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsBytes(PyObject* op) => (op->ob_type->tp_flags & TypeFlags.Py_TPFLAGS_BYTES_SUBCLASS) != 0;

    /// <summary>True for bytes that are of no subtype.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsExactBytes(PyObject* op) => op->ob_type == Symbols.Table.PyBytes_Type;

    /// <summary>Number of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Size(PyObject* op) => ((PyVarObject*)op)->ob_size;

    /// <summary>The first byte; a zero byte follows the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte* Data(PyObject* op) => ((PyBytesObject*)op)->ob_sval;

    /// <summary>As <c>PyBytes_Size</c>: -1 with TypeError for another object, with SystemError for NULL.</summary>
    internal static nint CheckedSize(PyObject* op) => Check(op) ? Size(op) : -1;

    /// <summary>As <c>PyBytes_AsString</c>: NULL with TypeError for another object, with SystemError for NULL.</summary>
    internal static byte* CheckedData(PyObject* op) => Check(op) ? Data(op) : null;

    /// <summary>
    /// As <c>PyBytes_AsStringAndSize</c>. Input: where to store the bytes; where to store their number, NULL where no zero byte may be
    /// among them. Return: 0, or -1 with TypeError, ValueError or SystemError.
    /// </summary>
    internal static int Read(PyObject* op, byte** data, nint* size)
    {
        if (data == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (!Check(op))
        {
            return -1;
        }
        *data = Data(op);
        if (size != null)
        {
            *size = Size(op);
            return 0;
        }
        if (CString.Length(*data) == Size(op))
        {
            return 0;
        }
        Errors.ValueError("embedded null byte"u8);
        return -1;
    }

    /// <summary>The hash; never -1.</summary>
    internal static nint Hash(PyObject* op)
    {
        nint hash = ((PyBytesObject*)op)->ob_shash;
        if (hash == -1)
        {
            hash = Strings.SipHash.OfBytes(Data(op), Size(op));
            ((PyBytesObject*)op)->ob_shash = hash;
        }
        return hash;
    }

    private static bool Check(PyObject* op)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return false;
        }
        if (!IsBytes(op))
        {
            UnsupportedType.Refuse(op, "expected bytes, %.200s found"u8);
            return false;
        }
        return true;
    }
}
