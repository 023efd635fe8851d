using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Converters;

/// <summary>
/// Names of files as objects, for "O&amp;". Input everywhere: the argument, or NULL to release the object; the place. Return everywhere:
/// <c>Py_CLEANUP_SUPPORTED</c>, and the place owns the object; 1 after a release; 0 with TypeError, ValueError or another error.
/// </summary>
internal static unsafe class PathConverters
{
    /// <summary>As bytes, without a zero byte among them.</summary>
    internal static int ToBytes(PyObject* op, void* place)
    {
        if (NullArgument.IsMissing(place))
        {
            return 0;
        }
        if (op == null)
        {
            return Release((PyObject**)place);
        }
        PyObject* path = PathProtocol.PathOf(op); // foreign code
        if (path != null && StringObjects.IsString(path))
        {
            Refcount.Replace(&path, TextEncoding.EncodeFileName(path));
        }
        if (path == null)
        {
            return 0;
        }
        if (!CString.IsWhole(BytesObjects.Data(path), BytesObjects.Size(path)))
        {
            Errors.ValueError("embedded null byte"u8);
            Refcount.DecRef(path);
            return 0;
        }
        return Store(path, (PyObject**)place);
    }

    /// <summary>As str, without a zero among its characters.</summary>
    internal static int ToText(PyObject* op, void* place)
    {
        if (NullArgument.IsMissing(place))
        {
            return 0;
        }
        if (op == null)
        {
            return Release((PyObject**)place);
        }
        PyObject* path = PathProtocol.PathOf(op); // foreign code
        if (path != null && !StringObjects.IsString(path))
        {
            Refcount.Replace(&path, TextEncoding.DecodeFileName(BytesObjects.Data(path), BytesObjects.Size(path)));
        }
        if (path == null)
        {
            return 0;
        }
        if (StringSearch.HasNul(path))
        {
            Errors.ValueError("embedded null character"u8);
            Refcount.DecRef(path);
            return 0;
        }
        return Store(path, (PyObject**)place);
    }

    private static int Store(PyObject* owned, PyObject** place)
    {
        *place = owned;
        return ConverterResults.Py_CLEANUP_SUPPORTED;
    }

    private static int Release(PyObject** place)
    {
        Refcount.Clear(place);
        return 1;
    }
}
