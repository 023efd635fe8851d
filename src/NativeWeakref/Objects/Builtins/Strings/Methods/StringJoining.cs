using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>Strings from parts of others, and with parts replaced.</summary>
internal static unsafe class StringJoining
{
    /// <summary>
    /// The strings of an iterable with another between them; foreign code. Input: NULL for a space. Return: owned; NULL with TypeError,
    /// MemoryError or what the iterable raised.
    /// </summary>
    internal static PyObject* Join(PyObject* separator, PyObject* iterable)
    {
        PyObject* items = FastSequence.Of(iterable, "can only join an iterable"u8); // foreign code
        if (items == null)
        {
            return null;
        }
        PyObject* joined = JoinItems(separator, FastSequence.Items(items), FastSequence.Size(items));
        Refcount.DecRef(items);
        return joined;
    }

    /// <summary>As <see cref="Join"/>, for items in an array; no foreign code.</summary>
    internal static PyObject* JoinItems(PyObject* separator, PyObject** item, nint count)
    {
        if (count > 0 && item == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (count == 1 && StringObjects.IsExactString(item[0]))
        {
            return Refcount.NewRef(item[0]);
        }
        if (count > 1 && separator != null && !StringObjects.IsString(separator))
        {
            return UnsupportedType.Refuse(separator, "separator: expected str instance, %.80s found"u8);
        }
        uint bound = separator == null || count < 2 ? StringLayout.MaximumAscii : StringLayout.Bound(separator);
        nint gap = separator == null ? 1 : StringLayout.Length(separator);
        nint length = 0;
        for (nint i = 0; i < count; i++)
        {
            if (!StringObjects.IsString(item[i]))
            {
                return Errors.Format(
                    *Symbols.Table.PyExc_TypeError, "sequence item %zd: expected str instance, %.80s found"u8, i,
                    (nint)item[i]->ob_type->tp_name);
            }
            uint needed = StringLayout.Bound(item[i]);
            bound = needed > bound ? needed : bound;
            nint more = StringLayout.Length(item[i]);
            if (more > nint.MaxValue - length || (i > 0 && gap > nint.MaxValue - length - more))
            {
                return Errors.OverflowError("join() result is too long for a Python string"u8);
            }
            length += i > 0 ? gap + more : more;
        }
        PyObject* made = StringCreation.New(length, bound);
        if (made != null && length > 0)
        {
            StoreItems(made, separator, gap, item, count);
        }
        return made != null && length == 1 ? Shared(made) : made;
    }

    private static void StoreItems(PyObject* made, PyObject* separator, nint gap, PyObject** item, nint count)
    {
        byte space = (byte)' ';
        int kind = StringLayout.Kind(made);
        void* data = StringLayout.Data(made);
        int gapKind = separator == null ? 1 : StringLayout.Kind(separator);
        void* between = separator == null ? &space : StringLayout.Data(separator);
        nint at = 0;
        for (nint i = 0; i < count; i++)
        {
            if (i > 0)
            {
                CharacterBlocks.Copy(kind, data, at, gapKind, between, 0, gap);
                at += gap;
            }
            nint length = StringLayout.Length(item[i]);
            CharacterBlocks.Copy(kind, data, at, StringLayout.Kind(item[i]), StringLayout.Data(item[i]), 0, length);
            at += length;
        }
    }

    // Consumes a string of one character.
    private static PyObject* Shared(PyObject* made)
    {
        uint character = StringLayout.Read(made, 0);
        if (character > StringLayout.MaximumLatin1)
        {
            return made;
        }
        Refcount.DecRef(made);
        return SharedStrings.OfCharacter(character);
    }

    /// <summary>
    /// With one string for another. Input: how often at most, from the start; negative for always. Return: owned, the string itself where
    /// nothing changes; NULL with TypeError, SystemError or MemoryError.
    /// </summary>
    internal static PyObject* Replace(PyObject* op, PyObject* old, PyObject* replacement, nint limit)
    {
        if (!StringConcatenation.CheckString(op) || !StringConcatenation.CheckString(old) || !StringConcatenation.CheckString(replacement))
        {
            return null;
        }
        limit = limit < 0 ? nint.MaxValue : limit;
        nint length = StringLayout.Length(op);
        nint size = StringLayout.Length(old);
        nint at = limit == 0 ? -1 : StringSearch.Find(op, old, 0, length, 1);
        if (at < 0 || StringComparison.Equal(old, replacement))
        {
            return StringConcatenation.ToExact(op);
        }
        // A character that needs the form which the string has keeps it as it is.
        if (size == 1 && limit >= length && StringLayout.Length(replacement) == 1 && StringLayout.Bound(replacement) == StringLayout.Bound(op))
        {
            return ReplaceCharacter(op, StringLayout.Read(old, 0), StringLayout.Read(replacement, 0));
        }
        TextBuilder text = default;
        nint from = 0;
        bool done = true;
        for (; at >= 0 && limit > 0 && done; limit--)
        {
            done = text.AppendSubstring(op, from, at - from) && text.AppendString(replacement);
            from = at + size;
            if (size > 0)
            {
                at = StringSearch.Find(op, old, from, length, 1);
                continue;
            }
            // The empty string stands before each character and at the end.
            at = from < length ? from + 1 : -1;
        }
        if (done)
        {
            text.AppendSubstring(op, from, length - from);
        }
        return text.Finish();
    }

    // The string holds the character.
    private static PyObject* ReplaceCharacter(PyObject* op, uint old, uint replacement)
    {
        nint length = StringLayout.Length(op);
        if (length == 1 && replacement <= StringLayout.MaximumLatin1)
        {
            return SharedStrings.OfCharacter(replacement);
        }
        PyObject* made = StringCreation.New(length, StringLayout.Bound(op));
        if (made != null)
        {
            CharacterReplacement.Copy(StringLayout.Kind(op), StringLayout.Data(made), StringLayout.Data(op), length, old, replacement);
        }
        return made;
    }

    /// <summary>How often a string stands in [start, end) of another without overlapping. Return: -1 with TypeError or SystemError.</summary>
    internal static nint Count(PyObject* op, PyObject* value, nint start, nint end)
    {
        if (!StringConcatenation.CheckString(op) || !StringConcatenation.CheckString(value))
        {
            return -1;
        }
        StringRange.Clamp(StringLayout.Length(op), &start, &end);
        nint size = StringLayout.Length(value);
        if (start > end)
        {
            return 0;
        }
        if (size == 0)
        {
            return end - start + 1;
        }
        if (size == 1 && StringLayout.Bound(value) <= StringLayout.Bound(op))
        {
            int kind = StringLayout.Kind(op);
            return CharacterSearch.Count(kind, (byte*)StringLayout.Data(op) + (start * kind), end - start, StringLayout.Read(value, 0));
        }
        nint count = 0;
        for (nint at = StringSearch.Find(op, value, start, end, 1); at >= 0; at = StringSearch.Find(op, value, at + size, end, 1))
        {
            count++;
        }
        return count;
    }

    /// <summary>Whether a string stands at the start of [start, end) of another, or at its end. Return: 1, 0, or -1 with an error.</summary>
    internal static nint TailMatch(PyObject* op, PyObject* value, nint start, nint end, bool atEnd)
    {
        if (!StringConcatenation.CheckString(op) || !StringConcatenation.CheckString(value))
        {
            return -1;
        }
        StringRange.Clamp(StringLayout.Length(op), &start, &end);
        nint size = StringLayout.Length(value);
        if (size > end - start)
        {
            return 0;
        }
        return size == 0 || StringSearch.Matches(op, atEnd ? end - size : start, value) ? 1 : 0;
    }
}
