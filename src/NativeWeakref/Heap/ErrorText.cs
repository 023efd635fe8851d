using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NativeWeakref.Heap;

/// <summary>Text for standard error, written at once: nothing is allocated, failure has nowhere to be reported.</summary>
internal static unsafe class ErrorText
{
    private static nint s_file; // where the text goes instead, 0 while there is none

    /// <summary>Sends the text to a file from now on. Input: its name. Return: false where it cannot be made.</summary>
    internal static bool Redirect(byte* name)
    {
        nint file = nativeweakref_report_open(name);
        s_file = file > 0 ? file : 0;
        return s_file != 0;
    }

    /// <summary>Closes the file: the text goes to standard error again.</summary>
    internal static void Restore()
    {
        nativeweakref_report_close(s_file);
        s_file = 0;
    }

    /// <summary>Writes a text.</summary>
    internal static void Write(ReadOnlySpan<byte> text)
        => Write((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(text)), text.Length); // a literal: it does not move

    /// <summary>Writes bytes.</summary>
    internal static void Write(byte* text, nint length)
    {
        nint written = write(s_file == 0 ? 2 : (int)s_file, text, (nuint)length);
        _ = written; // nowhere to report it
    }

    /// <summary>Writes a text that ends with a NUL.</summary>
    internal static void WriteString(byte* text)
    {
        nint length = 0;
        while (text[length] != 0)
        {
            length++;
        }
        Write(text, length);
    }

    /// <summary>Writes an address as C does.</summary>
    internal static void WriteAddress(ulong address)
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
            Write(&character, 1);
        }
    }

    /// <summary>Writes a number, in so many columns at least.</summary>
    internal static void WriteNumber(long number, int columns)
    {
        DecimalText text = default;
        nint length = DecimalText.Fill(&text, number);
        for (nint i = length; i < columns; i++)
        {
            Write(" "u8);
        }
        Write(text.Digits + DecimalText.Capacity - length, length);
    }

    /// <summary>Ends the process.</summary>
    internal static void Abort() => abort();

    [DllImport("libc")]
    private static extern nint write(int descriptor, void* buffer, nuint size);

    [DllImport("libc")]
    private static extern void abort();

    [DllImport("native")]
    private static extern nint nativeweakref_report_open(byte* name);

    [DllImport("native")]
    private static extern void nativeweakref_report_close(nint descriptor);
}
