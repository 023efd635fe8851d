using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Bytes.Methods;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Formats;

/// <summary>The conversions of the operator %: a value by a letter, appended to a text. Of bytes, the text has a character for each.</summary>
internal static unsafe class PercentConversion
{
    /// <summary>
    /// Appends a value; foreign code. Input: whether bytes are made; where the letter stands. Return: false with ValueError for an unknown
    /// letter, TypeError for a value that does not fit, OverflowError, or what the value's code raised.
    /// </summary>
    internal static bool Append(TextBuilder* text, PercentDirective* directive, PyObject* value, bool toBytes, nint at)
    {
        switch (directive->Letter)
        {
            case 'd':
            case 'i':
            case 'u':
            case 'o':
            case 'x':
            case 'X':
                return AppendInteger(text, directive, value, toBytes);
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G':
                return AppendFloat(text, directive, value, toBytes);
            case 'c':
                return AppendCharacter(text, directive, value, toBytes);
            case 's':
                return AppendText(text, directive, toBytes ? BytesAsText(value) : ObjectProtocol.Str(value));
            case 'b' when toBytes:
                return AppendText(text, directive, BytesAsText(value));
            case 'r':
                return AppendText(text, directive, toBytes ? ObjectProtocol.Ascii(value) : ObjectProtocol.Repr(value));
            case 'a':
                return AppendText(text, directive, ObjectProtocol.Ascii(value));
            default:
                // Of bytes the letter is a char, unless it follows digits, and a negative one is refused in its turn.
                nint shown = toBytes ? directive->FollowsDigits ? (nint)directive->Letter : (sbyte)directive->Letter
                    : directive->Letter is >= 31 and <= 126 ? (nint)directive->Letter : '?';
                Errors.Format(
                    *Symbols.Table.PyExc_ValueError, "unsupported format character '%c' (0x%x) at index %zd"u8,
                    shown, (nint)directive->Letter, at);
                return false;
        }
    }

    // Steals the string; NULL is an error that is set.
    private static bool AppendText(TextBuilder* text, PercentDirective* directive, PyObject* value)
    {
        if (value == null)
        {
            return false;
        }
        nint length = StringLayout.Length(value);
        FieldPlacement placement = directive->Placement(ofNumber: false);
        bool cut = directive->Precision >= 0 && directive->Precision < length;
        bool appended = placement.Append(text, value, cut ? directive->Precision : length);
        Refcount.DecRef(value);
        return appended;
    }

    private static bool AppendInteger(TextBuilder* text, PercentDirective* directive, PyObject* value, bool toBytes)
    {
        uint letter = toBytes && directive->Letter == 'i' ? 'd' : directive->Letter; // messages of bytes know no i
        PyObject* integer = ToInteger(letter, value); // foreign code
        if (integer == null)
        {
            return false;
        }
        if (directive->Precision > int.MaxValue - 3)
        {
            Errors.OverflowError("precision too large"u8);
            Refcount.DecRef(integer);
            return false;
        }
        NumberParts parts;
        PyObject* digits = IntegerParts.Read(&parts, integer, directive->Letter, directive->IsAlternate);
        Refcount.DecRef(integer);
        if (digits == null)
        {
            return false;
        }
        parts.LeastDigits = directive->Precision;
        parts.ChooseSign(directive->Sign);
        FieldPlacement placement = directive->Placement(ofNumber: true);
        NumberPunctuation plain = NumberPunctuation.Plain;
        bool appended = parts.Append(text, &placement, &plain);
        Refcount.DecRef(digits);
        return appended;
    }

    private static PyObject* ToInteger(uint letter, PyObject* value)
    {
        bool wantsIndex = letter is 'x' or 'X' or 'o';
        if (IntegerObjects.IsInteger(value))
        {
            return Refcount.NewRef(value);
        }
        if (NumberConversion.IsNumber(value))
        {
            PyObject* integer = wantsIndex ? NumberConversion.Index(value) : NumberConversion.ToInteger(value); // foreign code
            if (integer != null || !Errors.Matches(*Symbols.Table.PyExc_TypeError))
            {
                return integer;
            }
            Errors.Clear();
        }
        return Errors.Format(
            *Symbols.Table.PyExc_TypeError,
            wantsIndex ? "%%%c format: an integer is required, not %.200s"u8 : "%%%c format: a real number is required, not %.200s"u8,
            (nint)letter, (nint)value->ob_type->tp_name);
    }

    private static bool AppendFloat(TextBuilder* text, PercentDirective* directive, PyObject* value, bool toBytes)
    {
        double number = FloatObjects.AsDouble(value); // foreign code
        if (number == -1 && Errors.Occurred())
        {
            if (toBytes && !Errors.Matches(*Symbols.Table.PyExc_MemoryError))
            {
                Errors.Format(*Symbols.Table.PyExc_TypeError, "float argument required, not %.200s"u8, (nint)value->ob_type->tp_name);
            }
            return false;
        }
        FormatSpec spec = default;
        spec.Placement = directive->Placement(ofNumber: true);
        spec.Precision = directive->Precision;
        spec.Sign = directive->Sign;
        spec.Type = directive->Letter;
        spec.IsAlternate = directive->IsAlternate;
        NumberPunctuation plain = NumberPunctuation.Plain;
        return FloatFormat.Append(text, number, &spec, &plain, 0);
    }

    private static bool AppendCharacter(TextBuilder* text, PercentDirective* directive, PyObject* value, bool toBytes)
    {
        uint character;
        if (!ReadCharacter(value, toBytes, &character)) // foreign code
        {
            return false;
        }
        FieldPlacement placement = directive->Placement(ofNumber: false);
        nint padding = placement.Padding(1);
        nint before = placement.Before(padding);
        return text->AppendRepeated(' ', before) && text->AppendCharacter(character) && text->AppendRepeated(' ', padding - before);
    }

    // A text or bytes of one, or a number.
    private static bool ReadCharacter(PyObject* value, bool toBytes, uint* character)
    {
        byte single = 0;
        if (toBytes ? ByteRange.IsOneByte(value, &single) : StringObjects.IsString(value) && StringLayout.Length(value) == 1)
        {
            *character = toBytes ? single : StringLayout.Read(value, 0);
            return true;
        }
        int overflow;
        long number = IntegerObjects.AsInt64(value, &overflow); // foreign code
        if (number == -1 && Errors.Occurred())
        {
            if (Errors.Matches(*Symbols.Table.PyExc_TypeError))
            {
                Errors.TypeError(toBytes ? "%c requires an integer in range(256) or a single byte"u8 : "%c requires int or char"u8);
            }
            return false;
        }
        *character = (uint)number;
        if (number >= 0 && number <= (toBytes ? byte.MaxValue : StringLayout.MaximumCharacter))
        {
            return true;
        }
        Errors.OverflowError(toBytes ? "%c arg not in range(256)"u8 : "%c arg not in range(0x110000)"u8);
        return false;
    }

    // Return: an owned str of one character for each byte, or NULL with an error.
    private static PyObject* BytesAsText(PyObject* value)
    {
        PyObject* bytes;
        if (BytesObjects.IsExactBytes(value))
        {
            bytes = Refcount.NewRef(value);
        }
        else if (!BytesFromObject.TryOwnMethod(value, &bytes)) // foreign code
        {
            bytes = BufferProtocol.Supports(value)
                ? BytesFromObject.Make(value) // foreign code
                : Errors.Format(
                    *Symbols.Table.PyExc_TypeError,
                    "%%b requires a bytes-like object, or an object that implements __bytes__, not '%.100s'"u8,
                    (nint)value->ob_type->tp_name);
        }
        if (bytes == null)
        {
            return null;
        }
        PyObject* text = StringCreation.FromLatin1(BytesObjects.Data(bytes), BytesObjects.Size(bytes));
        Refcount.DecRef(bytes);
        return text;
    }
}
