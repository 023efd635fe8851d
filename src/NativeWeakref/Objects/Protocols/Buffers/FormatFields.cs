using System;
using NativeWeakref.Objects.Builtins;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Buffers;

/// <summary>Walks the fields of a format, as the module struct lays them out: <see cref="Open"/>, then <see cref="Next"/> until the end.</summary>
internal unsafe struct FormatFields
{
    private byte* _at;
    private bool _isNative; // sizes of the machine
    private bool _isAligned;

    /// <summary>The code of the field.</summary>
    internal byte Code { get; private set; }

    /// <summary>How often it stands there; for texts its length.</summary>
    internal nint Count { get; private set; }

    /// <summary>The size of one.</summary>
    internal nint Width { get; private set; }

    /// <summary>Where the field starts.</summary>
    internal nint Start { get; private set; }

    /// <summary>Where it ends; behind the last one the size of the whole.</summary>
    internal nint End { get; private set; }

    /// <summary>Whether numbers have their low byte first.</summary>
    internal bool IsLittleEndian { get; private set; }

    /// <summary>Whether <see cref="Next"/> raised ValueError.</summary>
    internal bool Failed { get; private set; }

    /// <summary>Whether the field is one text of bytes, whose count is its length.</summary>
    internal readonly bool IsText => Code is (byte)'s' or (byte)'p';

    internal void Open(byte* format)
    {
        this = default;
        _isAligned = _isNative = *format is not ((byte)'=' or (byte)'<' or (byte)'>' or (byte)'!');
        IsLittleEndian = *format is not ((byte)'>' or (byte)'!');
        _at = *format == '@' || !_isNative ? format + 1 : format;
    }

    /// <summary>Goes to the next field. Return: false at the end, and with ValueError where the format is none.</summary>
    internal bool Next()
    {
        while (NumberText.IsSpace(*_at))
        {
            _at++;
        }
        if (*_at == 0)
        {
            return false;
        }
        if (!ReadCount())
        {
            return false;
        }
        Code = *_at;
        Width = WidthOf(Code, _isNative);
        if (Width == 0)
        {
            return Refuse("bad char in struct format"u8);
        }
        Start = _isAligned ? (End + Width - 1) & -Width : End;
        if (Count > (nint.MaxValue - Start) >> 4)
        {
            return Refuse("total struct size too long"u8);
        }
        End = Start + (Count * Width);
        _at++;
        return true;
    }

    private bool ReadCount()
    {
        Count = 1;
        if (*_at is < (byte)'0' or > (byte)'9')
        {
            return true;
        }
        for (Count = 0; *_at is >= (byte)'0' and <= (byte)'9'; _at++)
        {
            if (Count >= nint.MaxValue / 16)
            {
                return Refuse("overflow in item count"u8);
            }
            Count = (Count * 10) + (*_at - '0');
        }
        return *_at != 0 || Refuse("repeat count given without format specifier"u8);
    }

    /// <summary>The size of an item of a code, of the machine's or of the module struct's; 0 where there is none.</summary>
    internal static nint WidthOf(byte code, bool native)
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
    private bool Refuse(ReadOnlySpan<byte> message)
    {
        Failed = true;
        Errors.ValueError(message);
        return false;
    }
}
