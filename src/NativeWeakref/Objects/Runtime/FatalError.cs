using System;
using NativeWeakref.Heap;

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
        ErrorText.Abort();
    }

    /// <summary>As <see cref="Stop(ReadOnlySpan{byte})"/>, with an address between two parts of the message.</summary>
    internal static void Stop(ReadOnlySpan<byte> before, void* address, ReadOnlySpan<byte> after)
    {
        Write("Fatal Python error: "u8);
        Write(before);
        ErrorText.WriteAddress((ulong)address);
        Write(after);
        Write("\n"u8);
        ErrorText.Abort();
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
        ErrorText.Abort();
    }

    /// <summary>Stops because the calling thread does not hold the GIL. Input: the function and a colon, or nothing.</summary>
    internal static void StopWithoutGil(ReadOnlySpan<byte> function)
    {
        Write("Fatal Python error: "u8);
        Write(function);
        Write("the function must be called with the GIL held, after Python initialization and before Python finalization, "u8);
        Write("but the GIL is released (the current Python thread state is NULL)\n"u8);
        ErrorText.Abort();
    }

    private static void Write(ReadOnlySpan<byte> text) => ErrorText.Write(text);

    private static void Write(byte* text) => ErrorText.WriteString(text);
}
