using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings.Characters;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings.Methods;

/// <summary>Strings in parts. What is no str is TypeError, NULL is SystemError.</summary>
internal static unsafe class StringSplitting
{
    /// <summary>
    /// The parts between separators. Input: NULL for runs of white space; how often to split at most, negative for always; whether to
    /// count from the end. Return: an owned list; NULL also with ValueError.
    /// </summary>
    internal static PyObject* Split(PyObject* op, PyObject* separator, nint limit, bool fromEnd)
    {
        if (!StringConcatenation.CheckString(op) || (separator != null && !StringConcatenation.CheckString(separator)))
        {
            return null;
        }
        if (separator != null && StringLayout.Length(separator) == 0)
        {
            return Errors.ValueError("empty separator"u8);
        }
        PyObject* list = ListObjects.New(0);
        if (list == null)
        {
            return null;
        }
        limit = limit < 0 ? nint.MaxValue : limit;
        bool done = separator == null
            ? fromEnd ? WordsFromEnd(list, op, limit) : Words(list, op, limit)
            : Parts(list, op, separator, limit, fromEnd);
        return StringParts.Finish(list, done, fromEnd);
    }

    /// <summary>The lines. Input: whether their ends belong to them. Return: an owned list; NULL with an error.</summary>
    internal static PyObject* Lines(PyObject* op, bool keepEnds)
    {
        if (!StringConcatenation.CheckString(op))
        {
            return null;
        }
        PyObject* list = ListObjects.New(0);
        nint length = StringLayout.Length(op);
        bool done = list != null;
        for (nint i = 0; i < length && done;)
        {
            nint start = i;
            while (i < length && !CharacterClasses.EndsLine(StringLayout.Read(op, i)))
            {
                i++;
            }
            nint end = i;
            if (i < length)
            {
                bool both = StringLayout.Read(op, i) == '\r' && i + 1 < length && StringLayout.Read(op, i + 1) == '\n';
                i += both ? 2 : 1;
            }
            done = StringParts.Add(list, op, start, keepEnds ? i : end);
        }
        return list == null ? null : StringParts.Finish(list, done, reverse: false);
    }

    /// <summary>What stands before a separator, it, and what stands behind. Return: an owned tuple; NULL also with ValueError.</summary>
    internal static PyObject* Partition(PyObject* op, PyObject* separator, bool fromEnd)
    {
        if (!StringConcatenation.CheckString(op) || !StringConcatenation.CheckString(separator))
        {
            return null;
        }
        nint size = StringLayout.Length(separator);
        nint length = StringLayout.Length(op);
        if (size == 0)
        {
            return Errors.ValueError("empty separator"u8);
        }
        nint at = StringSearch.Find(op, separator, 0, length, fromEnd ? -1 : 1);
        if (at < 0)
        {
            return fromEnd ? TupleObjects.Pack(SharedStrings.Empty, SharedStrings.Empty, op)
                : TupleObjects.Pack(op, SharedStrings.Empty, SharedStrings.Empty);
        }
        PyObject* before = StringParts.Of(op, 0, at);
        PyObject* after = before == null ? null : StringParts.Of(op, at + size, length);
        PyObject* tuple = after == null ? null : TupleObjects.Pack(before, separator, after);
        Refcount.XDecRef(before);
        Refcount.XDecRef(after);
        return tuple;
    }

    private static bool Parts(PyObject* list, PyObject* op, PyObject* separator, nint limit, bool fromEnd)
    {
        nint start = 0;
        nint end = StringLayout.Length(op);
        nint size = StringLayout.Length(separator);
        if (size > end || StringLayout.Kind(separator) > StringLayout.Kind(op))
        {
            return ListObjects.Append(list, op) == 0; // as it is, even where it is of a subclass
        }
        for (; limit > 0; limit--)
        {
            nint at = StringSearch.Find(op, separator, start, end, fromEnd ? -1 : 1);
            if (at < 0)
            {
                break;
            }
            bool added = fromEnd ? StringParts.Add(list, op, at + size, end) : StringParts.Add(list, op, start, at);
            if (!added)
            {
                return false;
            }
            end = fromEnd ? at : end;
            start = fromEnd ? start : at + size;
        }
        return StringParts.Add(list, op, start, end);
    }

    private static bool Words(PyObject* list, PyObject* op, nint limit)
    {
        nint length = StringLayout.Length(op);
        nint i = SkipSpace(op, 0, length);
        for (; i < length && limit > 0; limit--)
        {
            nint start = i;
            i = EndOfWord(op, i, length);
            if (!StringParts.Add(list, op, start, i))
            {
                return false;
            }
            i = SkipSpace(op, i, length);
        }
        return i >= length || StringParts.Add(list, op, i, length);
    }

    private static bool WordsFromEnd(PyObject* list, PyObject* op, nint limit)
    {
        nint end = SkipSpaceBack(op, StringLayout.Length(op));
        for (; end > 0 && limit > 0; limit--)
        {
            nint start = end;
            while (start > 0 && !CharacterClasses.IsSpace(StringLayout.Read(op, start - 1)))
            {
                start--;
            }
            if (!StringParts.Add(list, op, start, end))
            {
                return false;
            }
            end = SkipSpaceBack(op, start);
        }
        return end <= 0 || StringParts.Add(list, op, 0, end);
    }

    // Most characters are visible ones of ASCII.
    private static nint EndOfWord(PyObject* op, nint i, nint length)
    {
        if (StringLayout.IsAscii(op))
        {
            byte* data = (byte*)StringLayout.Data(op);
            while (i < length && (data[i] > ' ' || !CharacterClasses.IsSpace(data[i])))
            {
                i++;
            }
            return i;
        }
        while (i < length && !CharacterClasses.IsSpace(StringLayout.Read(op, i)))
        {
            i++;
        }
        return i;
    }

    private static nint SkipSpace(PyObject* op, nint i, nint length)
    {
        while (i < length && CharacterClasses.IsSpace(StringLayout.Read(op, i)))
        {
            i++;
        }
        return i;
    }

    private static nint SkipSpaceBack(PyObject* op, nint end)
    {
        while (end > 0 && CharacterClasses.IsSpace(StringLayout.Read(op, end - 1)))
        {
            end--;
        }
        return end;
    }
}
