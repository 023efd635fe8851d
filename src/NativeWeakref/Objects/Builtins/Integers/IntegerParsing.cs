using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Protocols.Buffers;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Integers;

/// <summary>Ints from text in bases 2 to 36; base 0 takes it from the prefix, as source code has it.</summary>
internal unsafe struct IntegerParsing
{
    private const int GroupLimit = 1 << 24; // digits are gathered up to a factor of 36 above

    private byte* _at;
    private uint _base;
    private nint _digits;
    private bool _onlyZero; // the form of old octal numbers: 0123 is refused, 000 is 0
    private bool _oldOctal; // such a number was found

    /// <summary>
    /// As <c>PyLong_FromString</c>. Input: text that ends with a NUL; where to store how far it was read, or NULL. Return: owned; NULL
    /// with ValueError or MemoryError.
    /// </summary>
    internal static PyObject* FromText(byte* text, byte** endPlace, int numberBase)
    {
        if (!IsBase(numberBase))
        {
            return Errors.ValueError("int() arg 2 must be >= 2 and <= 36"u8);
        }
        if (NullArgument.IsMissing(text))
        {
            return null;
        }
        IntegerParsing parsing = default;
        parsing._at = text;
        PyObject* value = parsing.Parse(numberBase);
        if (endPlace != null)
        {
            *endPlace = parsing._at;
        }
        if (value != null || Errors.Occurred())
        {
            return value;
        }
        nint length = CString.Length(text);
        PyObject* shown = StringObjects.FromUtf8(text, length < MostShown ? length : MostShown);
        if (shown != null)
        {
            Refuse(shown, parsing._oldOctal ? 0 : (int)parsing._base); // the one that the prefix gave
            Refcount.DecRef(shown);
        }
        return null;
    }

    /// <summary>From an object that holds text, when it does. Return: owned; NULL with an error, or without one for another object.</summary>
    internal static PyObject* FromObject(PyObject* op, int numberBase)
    {
        if (!StringObjects.IsString(op) && !BytesObjects.IsBytes(op))
        {
            return BufferProtocol.Supports(op) ? FromMemory(op, numberBase) : null;
        }
        NumberText text = default;
        if (!text.Read(op))
        {
            return null;
        }
        IntegerParsing parsing = default;
        parsing._at = text.Start;
        PyObject* value = parsing.Parse(numberBase);
        bool valid = parsing._at >= text.End; // white space behind the number has been passed over
        text.Release();
        if (value != null && valid)
        {
            return value;
        }
        Refcount.XDecRef(value);
        return value == null && Errors.Occurred() ? null
            : BytesObjects.IsBytes(op) ? RefuseBytes(op, numberBase) : Refuse(op, numberBase);
    }

    // An error shows the bytes, not the object. Foreign code: its buffer.
    private static PyObject* FromMemory(PyObject* op, int numberBase)
    {
        PyObject* bytes = BytesFromObject.Make(op);
        PyObject* value = bytes == null ? null : FromObject(bytes, numberBase);
        Refcount.XDecRef(bytes);
        return value;
    }

    /// <summary>As <c>PyLong_FromUnicodeObject</c>. Return: NULL with SystemError also for what is no str.</summary>
    internal static PyObject* FromString(PyObject* op, int numberBase)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            Errors.BadInternalCall();
            return null;
        }
        return !IsBase(numberBase) ? Errors.ValueError("int() arg 2 must be >= 2 and <= 36"u8)
            : FromObject(op, numberBase);
    }

    private const nint MostShown = 200;

    private static bool IsBase(int numberBase) => numberBase is 0 or (>= 2 and <= 36);

    // The first bytes are shown, with the quotation marks that they ask for.
    private static PyObject* RefuseBytes(PyObject* op, int numberBase)
    {
        nint size = BytesObjects.Size(op);
        PyObject* shown = BytesCreation.FromData(BytesObjects.Data(op), size < MostShown ? size : MostShown);
        if (shown != null)
        {
            Refuse(shown, numberBase);
            Refcount.DecRef(shown);
        }
        return null;
    }

    private static PyObject* Refuse(PyObject* shown, int numberBase)
        => Errors.Format(
            *Symbols.Table.PyExc_ValueError, "invalid literal for int() with base %d: %.200R"u8, numberBase, (nint)shown);

    // Return: NULL without an error where the text is no number; the position then is where it ends to be one.
    private PyObject* Parse(int numberBase)
    {
        SkipSpace();
        bool negative = *_at == '-';
        _at += negative || *_at == '+' ? 1 : 0;
        ReadPrefix(numberBase);
        byte* start = _at;
        byte* end = FindEnd();
        if (end == _at)
        {
            return null;
        }
        bool binary = (_base & (_base - 1)) == 0;
        if (!binary && IntegerTextLimit.Refuses(_digits))
        {
            return IntegerTextLimit.RefuseReading(_digits);
        }
        PyObject* value = binary ? FromBits(start, end, negative)
            : RecursiveText.PaysForReading(_digits) ? FromManyDigits(start, end, negative)
            : FromDigits(start, end, _digits, _base, negative);
        if (value == null || (_onlyZero && IntegerLayout.Sign((PyLongObject*)value) != 0))
        {
            _oldOctal = value != null;
            Refcount.XDecRef(value);
            return null;
        }
        _at = end;
        SkipSpace();
        if (*_at == 0)
        {
            return value;
        }
        Refcount.DecRef(value);
        return null;
    }

    private void SkipSpace()
    {
        while (NumberText.IsSpace(*_at))
        {
            _at++;
        }
    }

    private void ReadPrefix(int numberBase)
    {
        int letter = *_at == '0' ? _at[1] | 0x20 : 0;
        uint named = letter == 'x' ? 16u : letter == 'o' ? 8u : letter == 'b' ? 2u : 0;
        _base = numberBase != 0 ? (uint)numberBase : named != 0 ? named : 10;
        _onlyZero = numberBase == 0 && named == 0 && *_at == '0';
        if (named == _base)
        {
            _at += 2;
            _at += *_at == '_' ? 1 : 0;
        }
    }

    // Where the digits end, the start where they are not well formed: an underscore stands between two of them.
    private byte* FindEnd()
    {
        byte* at = _at;
        bool wasDigit = false;
        while (true)
        {
            bool isDigit = DigitOf(*at) < _base;
            if (!isDigit && (*at != '_' || !wasDigit))
            {
                break;
            }
            _digits += isDigit ? 1 : 0;
            wasDigit = isDigit;
            at++;
        }
        if (!wasDigit && at > _at)
        {
            _at = at - 1; // the underscore
        }
        return wasDigit ? at : _at;
    }

    private readonly PyObject* FromBits(byte* start, byte* end, bool negative)
    {
        int bits = System.Numerics.BitOperations.Log2(_base);
        if (_digits > (nint.MaxValue / 8) - IntegerLayout.DigitBits)
        {
            return Errors.ValueError("int string too large to convert"u8);
        }
        nint count = ((_digits * bits) + IntegerLayout.DigitBits - 1) / IntegerLayout.DigitBits;
        PyLongObject* made = IntegerLayout.New(count, negative);
        if (made == null)
        {
            return null;
        }
        uint* digits = IntegerLayout.Digits(made);
        ulong waiting = 0;
        int waitingBits = 0;
        nint stored = 0;
        for (byte* at = end - 1; at >= start; at--)
        {
            if (*at == '_')
            {
                continue;
            }
            waiting |= (ulong)DigitOf(*at) << waitingBits;
            waitingBits += bits;
            if (waitingBits >= IntegerLayout.DigitBits)
            {
                digits[stored] = (uint)waiting & IntegerLayout.DigitMask;
                stored++;
                waiting >>= IntegerLayout.DigitBits;
                waitingBits -= IntegerLayout.DigitBits;
            }
        }
        if (stored < count)
        {
            digits[stored] = (uint)waiting;
        }
        return IntegerLayout.Normalise(made);
    }

    private readonly PyObject* FromManyDigits(byte* start, byte* end, bool negative)
    {
        byte* text = (byte*)ObjectHeap.Allocate((nuint)_digits);
        if (text == null)
        {
            return Errors.NoMemory();
        }
        nint count = 0;
        for (byte* at = start; at < end; at++)
        {
            text[count] = *at;
            count += *at == '_' ? 0 : 1;
        }
        PyObject* made = RecursiveText.Parse(text, count, _base);
        ObjectHeap.Free(text);
        if (made != null && negative)
        {
            Refcount.Replace(&made, IntegerArithmetic.WithSign((PyLongObject*)made, -1));
        }
        return made;
    }

    /// <summary>Input: well-formed text of so many digits of a base, with underscores or without. Return: an owned int; NULL with MemoryError.</summary>
    internal static PyObject* FromDigits(byte* start, byte* end, nint digits, uint numberBase, bool negative)
    {
        nint room = (digits * 6 / IntegerLayout.DigitBits) + 1; // a digit has less than 6 bits
        PyLongObject* made = IntegerLayout.New(room, negative);
        if (made == null)
        {
            return null;
        }
        nint count = 0;
        uint factor = 1;
        uint group = 0;
        for (byte* at = start; at < end; at++)
        {
            if (*at == '_')
            {
                continue;
            }
            group = (group * numberBase) + DigitOf(*at);
            factor *= numberBase;
            if (factor >= GroupLimit)
            {
                count = MultiplyAdd(IntegerLayout.Digits(made), count, factor, group);
                factor = 1;
                group = 0;
            }
        }
        count = MultiplyAdd(IntegerLayout.Digits(made), count, factor, group);
        IntegerLayout.SetTag(made, count, negative);
        return IntegerLayout.Normalise(made);
    }

    // Return: the new number of digits.
    private static nint MultiplyAdd(uint* digits, nint count, uint factor, uint addend)
    {
        ulong carry = addend;
        for (nint i = 0; i < count; i++)
        {
            carry += (ulong)digits[i] * factor;
            digits[i] = (uint)carry & IntegerLayout.DigitMask;
            carry >>= IntegerLayout.DigitBits;
        }
        if (carry != 0)
        {
            digits[count] = (uint)carry;
            count++;
        }
        return count;
    }

    // 36 or more for what is no digit in any base.
    private static uint DigitOf(byte character)
    {
        uint letter = (uint)(character | 0x20) - 'a';
        uint digit = (uint)character - '0';
        return digit < 10 ? digit : letter < 26 ? letter + 10 : 36;
    }
}
