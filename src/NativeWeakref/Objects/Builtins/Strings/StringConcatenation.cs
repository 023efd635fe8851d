using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>New strings from whole and partial ones.</summary>
internal static unsafe class StringConcatenation
{
    /// <summary>Two strings one after the other. Return: owned; NULL with TypeError, OverflowError or MemoryError.</summary>
    internal static PyObject* Concat(PyObject* left, PyObject* right)
    {
        if (!CheckString(left))
        {
            return null;
        }
        if (right == null)
        {
            Errors.BadInternalCall();
            return null;
        }
        if (!StringObjects.IsString(right))
        {
            return Errors.Format(
                *Symbols.Table.PyExc_TypeError, "can only concatenate str (not \"%.200s\") to str"u8, (nint)right->ob_type->tp_name);
        }
        if (StringLayout.Length(left) == 0)
        {
            return ToExact(right);
        }
        if (StringLayout.Length(right) == 0)
        {
            return ToExact(left);
        }
        return Join(left, right);
    }

    /// <summary>
    /// Replaces the string at a place by it and another after it; the place becomes NULL, with an error, on failure. NULL at the place
    /// stays. A string that nobody else knows grows where it lies.
    /// </summary>
    internal static void Append(PyObject** place, PyObject* right)
    {
        if (place == null)
        {
            Errors.BadInternalCall();
            return;
        }
        PyObject* left = *place;
        if (left == null || right == null || !StringObjects.IsString(left) || !StringObjects.IsString(right))
        {
            if (!Errors.Occurred())
            {
                Errors.BadInternalCall();
            }
            Refcount.Clear(place);
            return;
        }
        nint leftLength = StringLayout.Length(left);
        nint rightLength = StringLayout.Length(right);
        bool grows = leftLength != 0 && rightLength != 0 && StringChange.IsUnshared(left) && left != right
            && StringLayout.Bound(right) <= StringLayout.Bound(left) && rightLength <= nint.MaxValue - leftLength;
        if (!grows)
        {
            Refcount.Replace(place, Concat(left, right));
            return;
        }
        PyObject* grown = StringCreation.Reallocate(left, leftLength + rightLength);
        if (grown == null)
        {
            Refcount.Clear(place);
            return;
        }
        void* from = StringLayout.Data(right);
        CharacterBlocks.Copy(
            StringLayout.Kind(grown), StringLayout.Data(grown), leftLength, StringLayout.Kind(right), from, 0, rightLength);
        *place = grown;
    }

    /// <summary>As <see cref="Append"/>, and gives up the reference to the other string, which may be NULL.</summary>
    internal static void AppendAndRelease(PyObject** place, PyObject* stolen)
    {
        Append(place, stolen);
        Refcount.XDecRef(stolen);
    }

    /// <summary>
    /// A string several times; a count below 1 gives the empty one. Return: owned; NULL with OverflowError or MemoryError.
    /// </summary>
    internal static PyObject* Repeat(PyObject* op, nint count)
    {
        nint length = StringLayout.Length(op);
        if (count < 1 || length == 0)
        {
            return SharedStrings.Empty;
        }
        if (count == 1)
        {
            return ToExact(op);
        }
        nint largest;
        if (!IntegerDivision.TryDivide(nint.MaxValue, length, &largest) || count > largest)
        {
            return Errors.OverflowError("repeated string is too long"u8);
        }
        PyObject* made = StringCreation.New(length * count, StringLayout.Bound(op));
        if (made == null)
        {
            return null;
        }
        int kind = StringLayout.Kind(op);
        for (nint i = 0; i < count; i++)
        {
            CharacterBlocks.Copy(kind, StringLayout.Data(made), i * length, kind, StringLayout.Data(op), 0, length);
        }
        return made;
    }

    /// <summary>The characters in [start, end), where an end behind the string is its end. Return: owned, or NULL with an error.</summary>
    internal static PyObject* Substring(PyObject* op, nint start, nint end)
    {
        nint length = StringLayout.Length(op);
        end = end < length ? end : length;
        if (start == 0 && end == length)
        {
            return ToExact(op);
        }
        if (start < 0 || end < 0)
        {
            return Errors.IndexError("string index out of range"u8);
        }
        if (start >= length || end < start)
        {
            return SharedStrings.Empty;
        }
        int kind = StringLayout.Kind(op);
        byte* data = (byte*)StringLayout.Data(op) + (start * kind);
        if (!StringLayout.IsAscii(op))
        {
            return StringCreation.FromCharacters(kind, data, end - start);
        }
        if (end - start == 1)
        {
            return SharedStrings.OfCharacter(*data);
        }
        PyObject* part = StringCreation.New(end - start, StringLayout.MaximumAscii);
        if (part != null)
        {
            CharacterBlocks.CopyBytes((byte*)StringLayout.Data(part), data, end - start);
        }
        return part;
    }

    /// <summary>
    /// The string itself, owned once more; of a subtype's instance a copy that is an exact str, or NULL with MemoryError.
    /// </summary>
    internal static PyObject* ToExact(PyObject* op)
        => StringObjects.IsExactString(op) ? Refcount.NewRef(op)
            : StringCreation.FromCharacters(StringLayout.Kind(op), StringLayout.Data(op), StringLayout.Length(op));

    /// <summary>False with TypeError where an object is no string, with SystemError for NULL.</summary>
    internal static bool CheckString(PyObject* op)
    {
        if (op == null)
        {
            Errors.BadInternalCall();
            return false;
        }
        if (StringObjects.IsString(op))
        {
            return true;
        }
        Errors.Format(*Symbols.Table.PyExc_TypeError, "must be str, not %.100s"u8, (nint)op->ob_type->tp_name);
        return false;
    }

    private static PyObject* Join(PyObject* left, PyObject* right)
    {
        nint leftLength = StringLayout.Length(left);
        nint rightLength = StringLayout.Length(right);
        if (rightLength > nint.MaxValue - leftLength)
        {
            return Errors.OverflowError("strings are too large to concat"u8);
        }
        uint leftBound = StringLayout.Bound(left);
        uint rightBound = StringLayout.Bound(right);
        PyObject* made = StringCreation.New(leftLength + rightLength, leftBound > rightBound ? leftBound : rightBound);
        if (made == null)
        {
            return null;
        }
        int kind = StringLayout.Kind(made);
        void* data = StringLayout.Data(made);
        CharacterBlocks.Copy(kind, data, 0, StringLayout.Kind(left), StringLayout.Data(left), 0, leftLength);
        CharacterBlocks.Copy(kind, data, leftLength, StringLayout.Kind(right), StringLayout.Data(right), 0, rightLength);
        return made;
    }
}
