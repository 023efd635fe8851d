using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Finding strings in strings.</summary>
internal static unsafe class StringSearch
{
    /// <summary>Whether a string contains another. Return: 1 or 0; -1 with TypeError where one is no string.</summary>
    internal static int Contains(PyObject* op, PyObject* value)
    {
        if (op == null || value == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (!StringObjects.IsString(value))
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "'in <string>' requires string as left operand, not %.100s"u8,
                (nint)value->ob_type->tp_name);
            return -1;
        }
        if (!StringConcatenation.CheckString(op))
        {
            return -1;
        }
        return Find(op, value, 0, StringLayout.Length(op), 1) >= 0 ? 1 : 0;
    }

    /// <summary>
    /// Index of a string in the characters [start, end) of another, or -1. Input: a range inside the string; the direction, positive
    /// for the first place, else the last.
    /// </summary>
    internal static nint Find(PyObject* op, PyObject* value, nint start, nint end, int direction)
    {
        nint length = StringLayout.Length(value);
        if (StringLayout.Bound(value) > StringLayout.Bound(op) || length > end - start)
        {
            return -1;
        }
        if (length == 0)
        {
            return direction > 0 ? start : end;
        }
        int kind = StringLayout.Kind(op);
        void* data = StringLayout.Data(op);
        CharacterRange text = CharacterRange.Of(kind, data, start, end - start);
        CharacterRange sought = CharacterRange.Of(StringLayout.Kind(value), StringLayout.Data(value), 0, length);
        nint found = direction > 0 ? CharacterSearch.First(text, sought) : CharacterSearch.Last(text, sought);
        return found < 0 ? -1 : found + start;
    }

    /// <summary>Whether a string has a character U+0000, which would end it as a C string.</summary>
    internal static bool HasNul(PyObject* op)
        => CharacterBlocks.Find(StringLayout.Kind(op), StringLayout.Data(op), 0, StringLayout.Length(op), 0, 1) >= 0;

    /// <summary>Whether a string stands at an index of another, where there is room for it.</summary>
    internal static bool Matches(PyObject* op, nint index, PyObject* value)
    {
        CharacterRange sought = CharacterRange.Of(StringLayout.Kind(value), StringLayout.Data(value), 0, StringLayout.Length(value));
        return CharacterSearch.Stands(CharacterRange.Of(StringLayout.Kind(op), StringLayout.Data(op), index, sought.Count), 0, sought);
    }
}
