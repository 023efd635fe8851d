using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing.Units;

/// <summary>The units with "*", which take a view of an object's memory. Return everywhere: false with an error.</summary>
internal static unsafe class BufferUnits
{
    /// <summary>s*, z* and y*; foreign code.</summary>
    internal static bool Convert(ArgumentParse* parse, byte unit, PyObject* arg)
    {
        Py_buffer* view = (Py_buffer*)parse->NextPlace();
        if (view == null)
        {
            return ArgumentParse.RefusePlace();
        }
        return (unit == 'z' && arg == Symbols.None ? BufferProtocol.Fill(view, null, null, 0, isReadOnly: true, 0) == 0
                : unit != 'y' && StringObjects.IsString(arg) ? ViewText(view, arg)
                : Take(parse, arg, view))
            && parse->Cleanups.AddBuffer(view);
    }

    /// <summary>w*; foreign code.</summary>
    internal static bool ConvertWritable(ArgumentParse* parse, PyObject* arg)
    {
        if (!parse->Take((byte)'*'))
        {
            return parse->RefuseUnit("(invalid use of 'w' format character)"u8);
        }
        Py_buffer* view = (Py_buffer*)parse->NextPlace();
        if (view == null)
        {
            return ArgumentParse.RefusePlace();
        }
        if (BufferProtocol.Get(arg, view, BufferRequests.PyBUF_WRITABLE) < 0)
        {
            Errors.Clear();
            return parse->Refuse(arg, "read-write bytes-like object"u8);
        }
        return IsContiguous(parse, arg, view) && parse->Cleanups.AddBuffer(view);
    }

    /// <summary>A view of contiguous bytes; foreign code.</summary>
    internal static bool Take(ArgumentParse* parse, PyObject* arg, Py_buffer* view)
        => BufferProtocol.TryGet(arg, view) && IsContiguous(parse, arg, view);

    private static bool IsContiguous(ArgumentParse* parse, PyObject* arg, Py_buffer* view)
    {
        if (BufferShape.IsContiguous(view, (byte)'C'))
        {
            return true;
        }
        BufferProtocol.Release(view); // foreign code
        return parse->Refuse(arg, "contiguous buffer"u8);
    }

    private static bool ViewText(Py_buffer* view, PyObject* arg)
    {
        nint size;
        byte* text = Utf8Encoding.Of(arg, &size);
        return text != null && BufferProtocol.Fill(view, arg, text, size, isReadOnly: true, 0) == 0;
    }
}
