using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Modules.Standard.Sys;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>Text to what the program has put into <c>sys.stderr</c>, otherwise to file descriptor 2, without memory of its own.</summary>
/// <remarks>
/// As in CPython the text goes to the descriptor, not through the C library's <c>stderr</c>: that is not buffered unless the program
/// asks for it, so the order of both kinds of output holds. Text is gathered and written at the end of a report or when the place is
/// full: two processes that share the descriptor do not mix their lines. Used under the GIL. Nobody is told of a failure: there is
/// no other place to write to.
/// </remarks>
internal static unsafe class StandardError
{
    private const int Descriptor = 2;
    private const int Capacity = 1024;
    private const int LongestForm = 6; // of a character: \ud800
    private const int EINTR = 4;

    [InlineArray(Capacity)]
    private struct Buffer
    {
        private byte _first;
    }

    private static Buffer s_buffer;
    private static int s_length;

    /// <summary>Adds an ASCII literal.</summary>
    internal static void Add(ReadOnlySpan<byte> literal) => Add(CString.Of(literal), literal.Length);

    /// <summary>Adds a C string.</summary>
    internal static void Add(byte* text) => Add(text, CString.Length(text));

    /// <summary>Adds a str; what has no UTF-8 form is written as an escape.</summary>
    internal static void Add(PyObject* text) => Add(text, 0, StringObjects.Length(text));

    /// <summary>Adds a part of a str.</summary>
    internal static void Add(PyObject* text, nint start, nint end)
    {
        for (nint i = start; i < end; i++)
        {
            AddCharacter(StringObjects.ReadChar(text, i));
        }
    }

    /// <summary>Adds bytes.</summary>
    internal static void Add(byte* text, nint length)
    {
        for (nint i = 0; i < length; i++)
        {
            AddByte(text[i]);
        }
    }

    /// <summary>Adds a byte several times.</summary>
    internal static void Repeat(byte value, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            AddByte(value);
        }
    }

    /// <summary>Ends a report: writes what has been added, and empties the stream of the program. The error that is set stays.</summary>
    internal static void Flush()
    {
        Send();
        PyObject* stream = StreamOfProgram();
        if (stream != null && stream != Symbols.None)
        {
            PyObject* raised = Errors.TakeRaised();
            FileWriting.Flush(stream); // foreign code
            Errors.Clear();
            Errors.SetRaised(raised);
        }
        Refcount.XDecRef(stream);
    }

    /// <summary>Writes what has been added; foreign code may run. The error that is set and the C library's error number stay.</summary>
    internal static void Send()
    {
        PyObject* stream = s_length == 0 ? null : StreamOfProgram();
        if (stream == null)
        {
            SendToDescriptor();
        }
        else
        {
            SendTo(stream); // foreign code
            Refcount.DecRef(stream);
        }
    }

    // Owned; NULL where the module or its stream is gone, or is ours.
    private static PyObject* StreamOfProgram()
    {
        PyObject* stream = ModuleTable.Existing == null ? null : SysAccess.Get(CString.Of("stderr"u8));
        return stream == null || TextStreams.IsErrorOutput(stream) ? null : Refcount.NewRef(stream);
    }

    private static void SendTo(PyObject* stream)
    {
        PyObject* raised = Errors.TakeRaised();
        int length = s_length;
        s_length = 0; // foreign code may run a report of its own
        PyObject* text = stream == Symbols.None ? null : Utf8Codec.Decode(Place, length, CString.Of("backslashreplace"u8), null);
        if (text != null)
        {
            _ = FileWriting.Write(text, stream, PrintFlags.Py_PRINT_RAW); // foreign code
            Refcount.DecRef(text);
        }
        Errors.Clear();
        Errors.SetRaised(raised);
    }

    private static void SendToDescriptor()
    {
        int number = ErrnoErrors.Number;
        byte* start = Place;
        nint left = s_length;
        s_length = 0;
        while (left > 0)
        {
            nint written = write(Descriptor, start, (nuint)left);
            if (written < 0 && ErrnoErrors.Number != EINTR)
            {
                break;
            }
            if (written > 0)
            {
                start += written;
                left -= written;
            }
        }
        ErrnoErrors.Number = number;
    }

    private static byte* Place => (byte*)Unsafe.AsPointer(ref s_buffer);

    private static void AddByte(byte value)
    {
        if (s_length == Capacity)
        {
            Send();
        }
        Place[s_length] = value;
        s_length++;
    }

    // A character is never cut in two.
    private static void AddCharacter(uint character)
    {
        if (s_length > Capacity - LongestForm)
        {
            Send();
        }
        if (character < 0x80)
        {
            AddByte((byte)character);
        }
        else if (character < 0x800)
        {
            AddByte((byte)(0xC0 | (character >> 6)));
            AddTail(character);
        }
        else if (character is >= 0xD800 and <= 0xDFFF)
        {
            AddSurrogate(character);
        }
        else if (character < 0x10000)
        {
            AddByte((byte)(0xE0 | (character >> 12)));
            AddTail(character >> 6);
            AddTail(character);
        }
        else
        {
            AddByte((byte)(0xF0 | (character >> 18)));
            AddTail(character >> 12);
            AddTail(character >> 6);
            AddTail(character);
        }
    }

    private static void AddTail(uint bits) => AddByte((byte)(0x80 | (bits & 0x3F)));

    private static void AddSurrogate(uint character)
    {
        Add("\\u"u8);
        for (int shift = 12; shift >= 0; shift -= 4)
        {
            uint digit = (character >> shift) & 0xF;
            AddByte((byte)(digit + (digit < 10 ? '0' : 'a' - 10u)));
        }
    }

    [DllImport("libc")]
    private static extern nint write(int descriptor, void* start, nuint length);
}
