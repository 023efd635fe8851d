using System;
using System.Runtime.InteropServices;

namespace NativeWeakref.Objects.Runtime;

/// <summary>The end of a process that cannot go on.</summary>
internal static unsafe class FatalError
{
    /// <summary>Writes "Fatal Python error: " and the message to standard error, then aborts.</summary>
    internal static void Stop(ReadOnlySpan<byte> message)
    {
        Write("Fatal Python error: "u8);
        Write(message);
        Write("\n"u8);
        abort();
    }

    /// <summary>As <see cref="Stop(ReadOnlySpan{byte})"/>, with an address between two parts of the message.</summary>
    internal static void Stop(ReadOnlySpan<byte> before, void* address, ReadOnlySpan<byte> after)
    {
        Write("Fatal Python error: "u8);
        Write(before);
        WriteAddress((ulong)address);
        Write(after);
        Write("\n"u8);
        abort();
    }

    /// <summary>Stops for C code. Input: the name of its function, or NULL; the message, or NULL.</summary>
    internal static void StopIn(byte* function, byte* message)
    {
        Write("Fatal Python error: "u8);
        if (function != null)
        {
            Write(function);
            Write(": "u8);
        }
        if (message != null)
        {
            Write(message);
        }
        else
        {
            Write("<message not set>"u8);
        }
        Write("\n"u8);
        abort();
    }

    /// <summary>Stops because the calling thread does not hold the GIL. Input: the function and a colon, or nothing.</summary>
    internal static void StopWithoutGil(ReadOnlySpan<byte> function)
    {
        Write("Fatal Python error: "u8);
        Write(function);
        Write("the function must be called with the GIL held, after Python initialization and before Python finalization, "u8);
        Write("but the GIL is released (the current Python thread state is NULL)\n"u8);
        abort();
    }

    private static void WriteAddress(ulong address)
    {
        Write("0x"u8);
        int shift = 60;
        while (shift > 0 && address >> shift == 0)
        {
            shift -= 4;
        }
        for (; shift >= 0; shift -= 4)
        {
            ulong digit = (address >> shift) & 15;
            byte character = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            nint written = write(2, &character, 1);
            _ = written; // nowhere to report it
        }
    }

    private static void Write(ReadOnlySpan<byte> text) => Write(CString.Of(text), text.Length);

    private static void Write(byte* text) => Write(text, CString.Length(text));

    private static void Write(byte* text, nint length)
    {
        nint written = write(2, text, (nuint)length);
        _ = written; // nowhere to report it
    }

    [DllImport("libc")]
    private static extern nint write(int descriptor, void* buffer, nuint size);

    [DllImport("libc")]
    private static extern void abort();
}
