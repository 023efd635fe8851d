using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Bytes.Methods;

/// <summary>strip() and removeprefix() and their kin: what stands at the ends is left out.</summary>
internal static unsafe class ByteStripping
{
    internal static void Fill(PyTypeObject* type)
    {
        BuiltinMethods.AddFast(type, "strip"u8, &Strip, 0, "strip($self, bytes=None, /)\n--\n\nWithout such bytes at both ends; None stands for white space."u8);
        BuiltinMethods.AddFast(type, "lstrip"u8, &StripLeft, 0, "lstrip($self, bytes=None, /)\n--\n\nWithout such bytes at the start; None stands for white space."u8);
        BuiltinMethods.AddFast(type, "rstrip"u8, &StripRight, 0, "rstrip($self, bytes=None, /)\n--\n\nWithout such bytes at the end; None stands for white space."u8);
        BuiltinMethods.Add(type, "removeprefix"u8, &RemovePrefix, MethodFlags.METH_O, "removeprefix($self, prefix, /)\n--\n\nWithout these bytes at the start, where they stand there."u8);
        BuiltinMethods.Add(type, "removesuffix"u8, &RemoveSuffix, MethodFlags.METH_O, "removesuffix($self, suffix, /)\n--\n\nWithout these bytes at the end, where they stand there."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Strip(PyObject* self, PyObject** args, nint count) => Strip(self, args, count, CString.Of("strip"u8), true, true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StripLeft(PyObject* self, PyObject** args, nint count) => Strip(self, args, count, CString.Of("lstrip"u8), true, false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* StripRight(PyObject* self, PyObject** args, nint count) => Strip(self, args, count, CString.Of("rstrip"u8), false, true);

    private static PyObject* Strip(PyObject* self, PyObject** args, nint count, byte* name, bool left, bool right)
    {
        if (count > 1)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "%s expected at most 1 argument, got %zd"u8, (nint)name, count);
        }
        Py_buffer view = default;
        bool given = count == 1 && args[0] != Symbols.None;
        if (given && !BufferProtocol.TryGet(args[0], &view)) // foreign code
        {
            return null;
        }
        ByteRange range = ByteRange.Of(self);
        nint start = 0;
        nint end = range.Size;
        while (left && start < end && IsStripped(range.Data[start], given, &view))
        {
            start++;
        }
        while (right && end > start && IsStripped(range.Data[end - 1], given, &view))
        {
            end--;
        }
        BufferProtocol.Release(&view);
        return ByteParts.Of(self, start, end - start);
    }

    private static bool IsStripped(byte value, bool given, Py_buffer* view)
        => given ? ByteSearch.Find((byte*)view->buf, view->len, value) >= 0 : AsciiCharacters.IsSpace(value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RemovePrefix(PyObject* self, PyObject* prefix) => Remove(self, prefix, atEnd: false);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RemoveSuffix(PyObject* self, PyObject* suffix) => Remove(self, suffix, atEnd: true);

    private static PyObject* Remove(PyObject* self, PyObject* part, bool atEnd)
    {
        Py_buffer view;
        if (!BufferProtocol.TryGet(part, &view)) // foreign code
        {
            return null;
        }
        ByteRange range = ByteRange.Of(self);
        nint size = view.len;
        bool stands = size > 0 && size <= range.Size
            && Strings.CharacterBlocks.SameBytes(range.Data + (atEnd ? range.Size - size : 0), view.buf, size);
        BufferProtocol.Release(&view);
        return ByteParts.Of(self, stands && !atEnd ? size : 0, stands ? range.Size - size : range.Size);
    }
}
