using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Encodings;

/// <summary>What is done about characters that a mapping maps to nothing.</summary>
internal static unsafe class TranslationErrors
{
    private const uint Replacement = 0xFFFD;

    /// <summary>
    /// Handles characters that are mapped to nothing. Return: where translation goes on; -1 with UnicodeTranslateError, TypeError,
    /// LookupError or MemoryError.
    /// </summary>
    internal static nint Handle(TextBuilder* text, PyObject* op, byte* policyName, nint start, nint end)
    {
        switch (ErrorPolicies.Parse(policyName))
        {
            case ErrorPolicy.Strict:
                Raise(op, start, end);
                return -1;
            case ErrorPolicy.Ignore:
                return end;
            case ErrorPolicy.Replace:
                return text->AppendRepeated(Replacement, end - start) ? end : -1;
            case ErrorPolicy.BackslashReplace:
                for (nint i = start; i < end; i++)
                {
                    if (!StringRepr.AppendEscape(text, StringLayout.Read(op, i)))
                    {
                        return -1;
                    }
                }
                return end;
            case ErrorPolicy.Unknown:
                ErrorPolicies.RefuseUnknown(policyName);
                return -1;
            default:
                Errors.TypeError("don't know how to handle UnicodeTranslateError in error callback"u8);
                return -1;
        }
    }

    private static void Raise(PyObject* op, nint start, nint end)
    {
        PyObject* args = TupleObjects.New(4);
        if (args == null)
        {
            return;
        }
        PyObject** items = TupleObjects.Items(args);
        items[0] = Refcount.NewRef(op);
        items[1] = IntegerObjects.FromInt64(start);
        items[2] = IntegerObjects.FromInt64(end);
        items[3] = StringObjects.FromLiteral("character maps to <undefined>"u8);
        if (items[1] != null && items[2] != null && items[3] != null)
        {
            ErrorCreation.SetObject(*Symbols.Table.PyExc_UnicodeTranslateError, args);
        }
        Refcount.DecRef(args);
    }
}
