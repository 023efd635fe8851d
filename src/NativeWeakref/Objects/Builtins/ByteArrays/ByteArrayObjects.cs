using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Builtins.ByteArrays;

/// <summary>Making bytearrays and reading them.</summary>
internal static unsafe class ByteArrayObjects
{
    /// <summary>True for a bytearray, subtypes included.</summary>
    internal static bool IsByteArray(PyObject* op)
        => op->ob_type == Symbols.Table.PyByteArray_Type || Subtyping.IsSubtype(op->ob_type, Symbols.Table.PyByteArray_Type);

    /// <summary>Number of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Size(PyObject* op) => ((PyVarObject*)op)->ob_size;

    /// <summary>The first byte, never NULL; a zero byte follows the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte* Data(PyObject* op)
        => Size(op) != 0 ? ((PyByteArrayObject*)op)->ob_start : Symbols.Table._PyByteArray_empty_string;

    /// <summary>As <c>PyByteArray_Size</c>: -1 with SystemError for another object or NULL.</summary>
    internal static nint CheckedSize(PyObject* op) => Check(op) ? Size(op) : -1;

    /// <summary>As <c>PyByteArray_AsString</c>: NULL with SystemError for another object or NULL.</summary>
    internal static byte* CheckedData(PyObject* op) => Check(op) ? Data(op) : null;

    /// <summary>As <c>PyByteArray_Resize</c>: -1 with BufferError or MemoryError, with SystemError for another object, NULL or a size below 0.</summary>
    internal static int CheckedResize(PyObject* op, nint size)
    {
        if (!Check(op))
        {
            return -1;
        }
        if (size < 0)
        {
            Errors.BadInternalCall();
            return -1;
        }
        return ByteArrayRoom.Resize(op, size) ? 0 : -1;
    }

    /// <summary>
    /// A copy of bytes; NULL leaves them to the caller, who fills them before anyone sees them. Return: owned; NULL with SystemError for
    /// a size below 0, or MemoryError.
    /// </summary>
    internal static PyObject* FromData(byte* data, nint size)
    {
        if (size < 0)
        {
            return Errors.SystemError("Negative size passed to PyByteArray_FromStringAndSize"u8);
        }
        PyTypeObject* type = Symbols.Table.PyByteArray_Type;
        PyObject* made = type->tp_alloc(type, 0);
        if (made == null || ByteArrayRoom.Resize(made, size))
        {
            Copy(made, data, size);
            return made;
        }
        Refcount.DecRef(made);
        return null;
    }

    /// <summary>A copy of bytes that are taken over. Return: owned; NULL with MemoryError, or where they are NULL.</summary>
    internal static PyObject* FromBytes(PyObject* stolen)
    {
        PyObject* made = stolen == null ? null : FromData(BytesObjects.Data(stolen), BytesObjects.Size(stolen));
        Refcount.XDecRef(stolen);
        return made;
    }

    /// <summary>As <c>PyByteArray_FromObject</c>: what the type makes of the object; foreign code. Return: owned, or NULL with an error.</summary>
    internal static PyObject* FromObject(PyObject* op)
        => op == null ? NullArgument.Refuse() : Calls.OneArg((PyObject*)Symbols.Table.PyByteArray_Type, op);

    /// <summary>As <c>PyByteArray_Concat</c>; foreign code. Return: owned; NULL with TypeError or MemoryError.</summary>
    internal static PyObject* Concat(PyObject* left, PyObject* right)
        => left == null || right == null ? NullArgument.Refuse() : FromBytes(BytesConcatenation.Concat(left, right));

    private static void Copy(PyObject* made, byte* data, nint size)
    {
        if (made != null && data != null && size > 0)
        {
            Memory.Copy(Data(made), data, (nuint)size);
        }
    }

    private static bool Check(PyObject* op)
    {
        if (op != null && IsByteArray(op))
        {
            return true;
        }
        Errors.BadInternalCall();
        return false;
    }
}
