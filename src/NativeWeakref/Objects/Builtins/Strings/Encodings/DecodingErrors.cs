using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

// A registered handler may put other bytes into the exception: decoding goes on in those. So a decoder reads Data and Size again after
// every call of Handle.

/// <summary>Bytes that are decoded, and what is done about those that are no text. It ends with Finish.</summary>
internal unsafe struct DecodingErrors
{
    /// <summary>What stands for what is no text.</summary>
    internal const uint Replacement = 0xFFFD;

    private const uint EscapeBase = 0xDC00;

    private byte* _encoding;
    private byte* _policyName; // NULL for strict
    private HandlerCalls _calls;
    private PyObject* _input; // owned bytes of a handler, or NULL
    private Part _first; // the first that was handled; its reason is NULL before that

    private struct Part
    {
        internal nint Start;
        internal nint End;
        internal byte* Reason;
    }

    internal byte* Data { readonly get; private set; }

    internal nint Size { readonly get; private set; }

    /// <summary>Whether there are bytes to decode, maybe none. Return: false with SystemError.</summary>
    internal static bool IsGiven(byte* data, nint size)
    {
        if (size < 0)
        {
            Errors.SystemError("Negative size passed to PyUnicode_New"u8);
            return false;
        }
        return size == 0 || !NullArgument.IsMissing(data);
    }

    /// <summary>Input: the literal name of the encoding, the name of the policy.</summary>
    internal static DecodingErrors Of(byte* data, nint size, ReadOnlySpan<byte> encoding, byte* policyName)
        => Of(data, size, CString.Of(encoding), policyName);

    /// <summary>As the other form, for a name that lives as long as this.</summary>
    internal static DecodingErrors Of(byte* data, nint size, byte* encoding, byte* policyName)
        => new() { Data = data, Size = size, _encoding = encoding, _policyName = policyName };

    /// <summary>
    /// Handles an invalid part; foreign code may run. Input: the part; why it is invalid. Return: where decoding goes on; -1 with
    /// UnicodeDecodeError, TypeError, LookupError, MemoryError or what the handler raised.
    /// </summary>
    internal nint Handle(TextBuilder* text, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        ErrorPolicy policy = ErrorPolicies.Parse(_policyName);
        switch (policy)
        {
            case ErrorPolicy.Strict:
                return Raise(start, end, reason);
            case ErrorPolicy.XmlReplace:
                Errors.TypeError("don't know how to handle UnicodeDecodeError in error callback"u8);
                return -1;
            case ErrorPolicy.Unknown:
                return AskHandler(text, start, end, reason);
            default:
                nint place = Replace(text, policy, start, end);
                if (place == start)
                {
                    return Raise(start, end, reason);
                }
                if (_first.Reason == null)
                {
                    _first = new Part { Start = start, End = end, Reason = CString.Of(reason) };
                }
                return place;
        }
    }

    /// <summary>
    /// Appends what a policy puts in the place of an invalid part. Return: where decoding goes on; the start of the part where the policy has
    /// nothing for it; -1 with MemoryError.
    /// </summary>
    internal readonly nint Replace(TextBuilder* text, ErrorPolicy policy, nint start, nint end)
    {
        switch (policy)
        {
            case ErrorPolicy.Replace:
                return text->AppendCharacter(Replacement) ? end : -1;
            case ErrorPolicy.BackslashReplace:
                return AppendEscapes(text, start, end) ? end : -1;
            case ErrorPolicy.SurrogateEscape:
                return AppendSurrogates(text, start, end);
            case ErrorPolicy.SurrogatePass:
                return AppendSurrogate(text, start);
            default:
                return end;
        }
    }

    /// <summary>Ends decoding. Input: where it ended, negative after a failure. Return: the text, owned; NULL with the error.</summary>
    internal PyObject* Finish(TextBuilder* text, nint at)
    {
        _calls.Release(); // foreign code
        Refcount.XDecRef(_input);
        _input = null;
        if (at >= 0)
        {
            return text->Finish();
        }
        text->Discard();
        return null;
    }

    // In CPython one exception goes through a conversion: its args tell of the first part that was handled, its attributes of this one.
    private readonly nint Raise(nint start, nint end, ReadOnlySpan<byte> reason)
    {
        Part made = _first.Reason != null ? _first : new Part { Start = start, End = end, Reason = CString.Of(reason) };
        HandlerCalls calls = default;
        if (calls.Begin(EncodingErrors.CreateDecode(_encoding, Data, Size, made.Start, made.End, made.Reason))
            && (_first.Reason == null || calls.Continue(UnicodeErrorKind.Decode, start, end, reason)))
        {
            EncodingErrors.Raise(Refcount.NewRef(calls.Exception));
        }
        calls.Release();
        return -1;
    }

    private readonly bool AppendEscapes(TextBuilder* text, nint start, nint end)
    {
        for (nint i = start; i < end; i++)
        {
            if (!StringRepr.AppendEscape(text, Data[i]))
            {
                return false;
            }
        }
        return true;
    }

    // ASCII is never escaped. Return: where it stopped; -1 with MemoryError.
    private readonly nint AppendSurrogates(TextBuilder* text, nint start, nint end)
    {
        nint i = start;
        while (i < end && Data[i] > StringLayout.MaximumAscii)
        {
            if (!text->AppendCharacter(EscapeBase + Data[i]))
            {
                return -1;
            }
            i++;
        }
        return i;
    }

    private readonly nint AppendSurrogate(TextBuilder* text, nint start)
    {
        uint character;
        int size = SurrogateForms.Read(EncodingNames.Parse(_encoding), Data + start, Size - start, &character);
        return size == 0 || text->AppendCharacter(character) ? start + size : -1;
    }

    private nint AskHandler(TextBuilder* text, nint start, nint end, ReadOnlySpan<byte> reason)
    {
        bool ready = _calls.Find(_policyName)
            && (_calls.Exception == null
                ? _calls.Begin(EncodingErrors.CreateDecode(_encoding, Data, Size, start, end, CString.Of(reason)))
                : _calls.Continue(UnicodeErrorKind.Decode, start, end, reason));
        nint position = 0;
        PyObject* replacement = ready
            ? _calls.Ask(false, "decoding error handler must return (str, int) tuple"u8, &position) // foreign code
            : null;
        if (replacement == null || !TakeInput())
        {
            Refcount.XDecRef(replacement);
            return -1;
        }
        nint place = HandlerCalls.Place(position, Size);
        bool appended = place >= 0 && text->AppendString(replacement);
        Refcount.DecRef(replacement);
        return appended ? place : -1;
    }

    // The bytes that the exception holds now. Return: false with TypeError.
    private bool TakeInput()
    {
        PyObject* input = UnicodeErrorFields.Object(_calls.Exception, UnicodeErrorKind.Decode);
        if (input == null)
        {
            return false;
        }
        Data = BytesObjects.Data(input);
        Size = BytesObjects.Size(input);
        PyObject* old = _input;
        _input = input;
        Refcount.XDecRef(old); // bytes: no foreign code but of a subtype
        return true;
    }
}
