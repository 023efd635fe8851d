using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing.Units;

/// <summary>
/// The units s, z and y: text as UTF-8, and memory that does not change. The z takes None, too, and stores NULL. Return everywhere:
/// false with an error.
/// </summary>
internal static unsafe class TextUnits
{
    internal static bool Convert(ArgumentParse* parse, byte unit, PyObject* arg)
    {
        if (parse->Take((byte)'*'))
        {
            return BufferUnits.Convert(parse, unit, arg);
        }
        byte** place = (byte**)parse->NextPlace();
        if (place == null)
        {
            return ArgumentParse.RefusePlace();
        }
        nint* size = null;
        if (parse->Take((byte)'#'))
        {
            size = parse->NextSize();
            if (size == null)
            {
                return false;
            }
        }
        if (unit == 'z' && arg == Symbols.None)
        {
            return Store(place, size, null, 0);
        }
        return unit != 'y' && StringObjects.IsString(arg) ? ConvertText(arg, place, size)
            : unit == 'y' || size != null ? ConvertMemory(parse, arg, place, size)
            : parse->Refuse(arg, unit == 'z' ? "str or None"u8 : "str"u8);
    }

    private static bool ConvertText(PyObject* arg, byte** place, nint* size)
    {
        nint length;
        byte* text = Utf8Encoding.Of(arg, &length);
        if (text == null)
        {
            return false;
        }
        if (size == null && !CString.IsWhole(text, length))
        {
            Errors.ValueError("embedded null character"u8);
            return false;
        }
        return Store(place, size, text, length);
    }

    // The view is given back at once: memory that has to be given back is not taken.
    private static bool ConvertMemory(ArgumentParse* parse, PyObject* arg, byte** place, nint* size)
    {
        PyBufferProcs* procs = arg->ob_type->tp_as_buffer;
        *place = null;
        if (procs != null && procs->bf_releasebuffer != null)
        {
            return parse->Refuse(arg, "read-only bytes-like object"u8);
        }
        Py_buffer view;
        if (!BufferUnits.Take(parse, arg, &view)) // foreign code, as below
        {
            return false;
        }
        byte* memory = (byte*)view.buf;
        nint length = view.len;
        BufferProtocol.Release(&view);
        *place = memory;
        if (size == null && !CString.IsWhole(memory, length))
        {
            Errors.ValueError("embedded null byte"u8);
            return false;
        }
        return Store(place, size, memory, length);
    }

    private static bool Store(byte** place, nint* size, byte* text, nint length)
    {
        *place = text;
        if (size != null)
        {
            *size = length;
        }
        return true;
    }
}
