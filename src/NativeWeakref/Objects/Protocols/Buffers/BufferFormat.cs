using System;
using NativeWeakref.Objects.Builtins;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Buffers;

/// <summary>The size of what a format describes, as the module struct counts it.</summary>
internal static unsafe class BufferFormat
{
    private static nint LargestSize => nint.MaxValue;

    /// <summary>Input: a format; NULL means bytes. Return: the size of an item; -1 with an error.</summary>
    internal static nint SizeOf(byte* format)
    {
        if (format == null)
        {
            return 1;
        }
        bool native = *format is not ((byte)'=' or (byte)'<' or (byte)'>' or (byte)'!');
        bool aligned = native;
        byte* at = *format == '@' || !native ? format + 1 : format;
        nint size = 0;
        while (*at != 0)
        {
            if (NumberText.IsSpace(*at))
            {
                at++;
                continue;
            }
            nint count = 1;
            if (*at is >= (byte)'0' and <= (byte)'9')
            {
                at = ReadCount(at, &count);
                if (count < 0)
                {
                    return Refuse("overflow in item count"u8);
                }
                if (*at == 0)
                {
                    return Refuse("repeat count given without format specifier"u8);
                }
            }
            nint width = WidthOf(*at, native);
            if (width == 0)
            {
                return Refuse("bad char in struct format"u8);
            }
            if (aligned && width > 1)
            {
                size = (size + width - 1) & -width;
            }
            if (count > (LargestSize - size) >> 4)
            {
                return Refuse("total struct size too long"u8);
            }
            size += count * width;
            at++;
        }
        return size;
    }

    // A count that does not fit is negative.
    private static byte* ReadCount(byte* at, nint* count)
    {
        *count = 0;
        for (; *at is >= (byte)'0' and <= (byte)'9'; at++)
        {
            *count = *count >= 0 && *count < LargestSize / 16 ? (*count * 10) + (*at - '0') : -1;
        }
        return at;
    }

    private static nint WidthOf(byte code, bool native)
    {
        switch (code)
        {
            case (byte)'x':
            case (byte)'c':
            case (byte)'b':
            case (byte)'B':
            case (byte)'?':
            case (byte)'s':
            case (byte)'p':
                return 1;
            case (byte)'h':
            case (byte)'H':
            case (byte)'e':
                return 2;
            case (byte)'i':
            case (byte)'I':
            case (byte)'f':
                return 4;
            case (byte)'l':
            case (byte)'L':
                return native ? 8 : 4;
            case (byte)'q':
            case (byte)'Q':
            case (byte)'d':
                return 8;
            case (byte)'n':
            case (byte)'N':
            case (byte)'P':
                return native ? 8 : 0;
            default:
                return 0;
        }
    }

    // struct.error is an exception of a module, which does not exist here.
    private static nint Refuse(ReadOnlySpan<byte> message)
    {
        Errors.ValueError(message);
        return -1;
    }
}
