using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>A str that is encoded, and what is done about the characters that have no form. It ends with Finish.</summary>
internal unsafe struct EncodingFailures
{
    private PyObject* _text;
    private byte* _encodingName;
    private byte* _policyName; // NULL for strict
    private TextEncodingKind _encoding;
    private HandlerCalls _calls;

    /// <summary>Input: the text, borrowed; the encoding and its literal name; the name of the policy.</summary>
    internal static EncodingFailures Of(PyObject* text, TextEncodingKind encoding, ReadOnlySpan<byte> encodingName, byte* policyName)
        => new() { _text = text, _encoding = encoding, _encodingName = CString.Of(encodingName), _policyName = policyName };

    /// <summary>
    /// Handles characters without a form; foreign code may run. Input: the part; why. Return: where encoding goes on; -1 with
    /// UnicodeEncodeError, TypeError, LookupError, MemoryError or what the handler raised.
    /// </summary>
    internal nint Handle(ByteBuilder* bytes, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        ErrorPolicy policy = ErrorPolicies.Parse(_policyName);
        if (policy == ErrorPolicy.Ignore)
        {
            return end;
        }
        if (policy == ErrorPolicy.Unknown)
        {
            return AskHandler(bytes, start, end, reason);
        }
        nint stopped = Replace(bytes, policy, start, end);
        return stopped < 0 || stopped == end ? stopped : Raise(stopped, end, reason);
    }

    /// <summary>
    /// Appends what a policy puts in the place of characters. Return: behind them; the first one that the policy has nothing for; -1 with
    /// MemoryError.
    /// </summary>
    internal readonly nint Replace(ByteBuilder* bytes, ErrorPolicy policy, nint start, nint end)
    {
        for (nint i = start; i < end; i++)
        {
            uint character = StringLayout.Read(_text, i);
            if (!CanReplace(policy, character))
            {
                return i;
            }
            if (!Replace(bytes, policy, character))
            {
                return -1;
            }
        }
        return end;
    }

    /// <summary>Ends encoding. Input: where it ended, negative after a failure. Return: the bytes, owned; NULL with the error.</summary>
    internal PyObject* Finish(ByteBuilder* bytes, nint at)
    {
        _calls.Release(); // foreign code
        if (at >= 0)
        {
            return bytes->Finish();
        }
        bytes->Discard();
        return null;
    }

    /// <summary>Appends a character that has a form by itself, as ASCII has everywhere. Return: false with MemoryError.</summary>
    internal readonly bool Append(ByteBuilder* bytes, uint character)
    {
        int size = UnitSize;
        byte* place = bytes->Reserve(size);
        if (place == null)
        {
            return false;
        }
        SurrogateForms.StoreUnit(place, size, SurrogateForms.IsBig(_encoding), character);
        return true;
    }

    private readonly int UnitSize => _encoding == TextEncodingKind.Utf8 ? 1 : Math.Max(SurrogateForms.SizeIn(_encoding), 1);

    private readonly nint Raise(nint start, nint end, ReadOnlySpan<byte> reason)
    {
        EncodingErrors.Raise(EncodingErrors.CreateEncode(_encodingName, _text, start, end, CString.Of(reason)));
        return -1;
    }

    // A byte alone is nothing where units are larger.
    private readonly bool CanReplace(ErrorPolicy policy, uint character)
        => policy is ErrorPolicy.Replace or ErrorPolicy.BackslashReplace or ErrorPolicy.XmlReplace
            || (policy == ErrorPolicy.SurrogateEscape && UnitSize == 1 && character is >= 0xDC80 and <= 0xDCFF)
            || (policy == ErrorPolicy.SurrogatePass && SurrogateForms.SizeIn(_encoding) > 0 && Utf8Encoding.IsSurrogate(character));

    private readonly bool Replace(ByteBuilder* bytes, ErrorPolicy policy, uint character)
    {
        switch (policy)
        {
            case ErrorPolicy.Replace:
                return Append(bytes, '?');
            case ErrorPolicy.SurrogateEscape:
                return bytes->Append((byte)character);
            case ErrorPolicy.SurrogatePass:
                byte* place = bytes->Reserve(SurrogateForms.SizeIn(_encoding));
                if (place != null)
                {
                    SurrogateForms.Store(_encoding, place, character);
                }
                return place != null;
            default:
                CharacterEscape escape = policy == ErrorPolicy.XmlReplace ? CharacterEscape.Xml(character) : CharacterEscape.Backslash(character);
                bool appended = true;
                for (int i = 0; appended && i < escape.Length; i++)
                {
                    appended = Append(bytes, escape.At(i));
                }
                return appended;
        }
    }

    private nint AskHandler(ByteBuilder* bytes, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        bool ready = _calls.Find(_policyName)
            && (_calls.Exception == null
                ? _calls.Begin(EncodingErrors.CreateEncode(_encodingName, _text, start, end, CString.Of(reason)))
                : _calls.Continue(UnicodeErrorKind.Encode, start, end, reason));
        nint position = 0;
        PyObject* replacement = ready
            ? _calls.Ask(true, "encoding error handler must return (str/bytes, int) tuple"u8, &position) // foreign code
            : null;
        if (replacement == null)
        {
            return -1;
        }
        nint place = HandlerCalls.Place(position, StringLayout.Length(_text));
        if (place >= 0 && !CanAppend(replacement))
        {
            place = -1;
            if (_calls.Continue(UnicodeErrorKind.Encode, start, end, reason))
            {
                EncodingErrors.Raise(Refcount.NewRef(_calls.Exception)); // the one that the handler got
            }
        }
        place = place >= 0 && AppendReplacement(bytes, replacement) ? place : -1;
        Refcount.DecRef(replacement);
        return place;
    }

    // Bytes come in whole units; of text only what has a form in one.
    private readonly bool CanAppend(PyObject* replacement)
    {
        if (BytesObjects.IsBytes(replacement))
        {
            return (BytesObjects.Size(replacement) & (UnitSize - 1)) == 0;
        }
        return StringLayout.IsAscii(replacement)
            || (_encoding == TextEncodingKind.Latin1 && StringLayout.Kind(replacement) == (int)PyUnicode_Kind.PyUnicode_1BYTE_KIND);
    }

    private readonly bool AppendReplacement(ByteBuilder* bytes, PyObject* replacement)
    {
        if (BytesObjects.IsBytes(replacement))
        {
            return bytes->Append(BytesObjects.Data(replacement), BytesObjects.Size(replacement));
        }
        bool appended = true;
        nint length = StringLayout.Length(replacement);
        for (nint i = 0; appended && i < length; i++)
        {
            appended = Append(bytes, StringLayout.Read(replacement, i));
        }
        return appended;
    }
}
