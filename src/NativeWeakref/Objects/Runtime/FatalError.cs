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

    private static void Write(ReadOnlySpan<byte> text)
    {
        byte* start = CString.Of(text);
        nint written = write(2, start, (nuint)text.Length);
        _ = written; // nowhere to report it
    }

    [DllImport("libc")]
    private static extern nint write(int descriptor, void* buffer, nuint size);

    [DllImport("libc")]
    private static extern void abort();
}
