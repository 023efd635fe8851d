using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Exceptions;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>What is done about characters that a mapping maps to nothing. It ends with Release.</summary>
internal unsafe struct TranslationErrors
{
    private PyObject* _text;
    private byte* _policyName;
    private HandlerCalls _calls;

    /// <summary>Input: the text, borrowed; the name of the policy, NULL for strict.</summary>
    internal static TranslationErrors Of(PyObject* text, byte* policyName) => new() { _text = text, _policyName = policyName };

    /// <summary>
    /// Handles characters that are mapped to nothing; foreign code may run. Return: where translation goes on; -1 with
    /// UnicodeTranslateError, TypeError, LookupError, MemoryError or what the handler raised.
    /// </summary>
    internal nint Handle(TextBuilder* text, nint start, nint end)
    {
        switch (ErrorPolicies.Parse(_policyName))
        {
            case ErrorPolicy.Strict:
                EncodingErrors.Raise(Create(start, end));
                return -1;
            case ErrorPolicy.Ignore:
                return end;
            case ErrorPolicy.Replace:
                return text->AppendRepeated(DecodingErrors.Replacement, end - start) ? end : -1;
            case ErrorPolicy.BackslashReplace:
                for (nint i = start; i < end; i++)
                {
                    if (!StringRepr.AppendEscape(text, StringLayout.Read(_text, i)))
                    {
                        return -1;
                    }
                }
                return end;
            case ErrorPolicy.Unknown:
                return AskHandler(text, start, end);
            default:
                Errors.TypeError("don't know how to handle UnicodeTranslateError in error callback"u8);
                return -1;
        }
    }

    /// <summary>Ends translation.</summary>
    internal void Release() => _calls.Release(); // foreign code

    private static ReadOnlySpan<byte> Reason => "character maps to <undefined>"u8;

    private readonly PyObject* Create(nint start, nint end) => EncodingErrors.CreateTranslate(_text, start, end, CString.Of(Reason));

    private nint AskHandler(TextBuilder* text, nint start, nint end)
    {
        bool ready = _calls.Find(_policyName)
            && (_calls.Exception == null
                ? _calls.Begin(Create(start, end))
                : _calls.Continue(UnicodeErrorKind.Translate, start, end, Reason));
        nint position = 0;
        PyObject* replacement = ready
            ? _calls.Ask(false, "translating error handler must return (str, int) tuple"u8, &position) // foreign code
            : null;
        if (replacement == null)
        {
            return -1;
        }
        nint place = HandlerCalls.Place(position, StringLayout.Length(_text));
        bool appended = place >= 0 && text->AppendString(replacement);
        Refcount.DecRef(replacement);
        return appended ? place : -1;
    }
}
