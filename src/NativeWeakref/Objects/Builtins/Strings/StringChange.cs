using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Changing a string in place, which only its maker may do while nobody else knows it.</summary>
internal static unsafe class StringChange
{
    /// <summary>Whether a string may be changed: an exact str with one reference, no hash yet, neither interned nor shared.</summary>
    internal static bool IsUnshared(PyObject* op)
        => op->ob_refcnt == 1 && StringObjects.IsExactString(op) && ((PyASCIIObject*)op)->hash == -1 && StringLayout.IsCompact(op)
            && !StringLayout.IsInterned(op);

    /// <summary>Stores a character. Return: 0; -1 with TypeError, IndexError, SystemError or ValueError.</summary>
    internal static int WriteCharacter(PyObject* op, nint index, uint character)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            Errors.TypeError("bad argument type for built-in operation"u8);
            return -1;
        }
        if (index < 0 || index >= StringLayout.Length(op))
        {
            Errors.IndexError("string index out of range"u8);
            return -1;
        }
        if (!CheckUnshared(op))
        {
            return -1;
        }
        if (character > StringLayout.Bound(op))
        {
            Errors.ValueError("character out of range"u8);
            return -1;
        }
        StringLayout.Write(StringLayout.Kind(op), StringLayout.Data(op), index, character);
        return 0;
    }

    /// <summary>
    /// Gives the string at a place another length, by a copy where others know it. Return: 0; -1 with SystemError or MemoryError, and
    /// the place is unchanged.
    /// </summary>
    internal static int Resize(PyObject** place, nint length)
    {
        PyObject* op = place == null ? null : *place;
        if (op == null || !StringObjects.IsString(op) || length < 0)
        {
            Errors.BadInternalCall();
            return -1;
        }
        nint old = StringLayout.Length(op);
        if (length == old)
        {
            return 0;
        }
        if (length == 0 || !IsUnshared(op))
        {
            PyObject* copy = StringCreation.New(length, StringLayout.Bound(op));
            if (copy == null)
            {
                return -1;
            }
            nint kept = length < old ? length : old;
            if (kept != 0)
            {
                CharacterBlocks.Copy(
                    StringLayout.Kind(copy), StringLayout.Data(copy), 0, StringLayout.Kind(op), StringLayout.Data(op), 0, kept);
            }
            Refcount.Replace(place, copy);
            return 0;
        }
        PyObject* moved = StringCreation.Reallocate(op, length);
        if (moved == null)
        {
            return -1;
        }
        *place = moved;
        return 0;
    }

    /// <summary>
    /// Stores one character up to count times. Return: how often; -1 with SystemError, ValueError or IndexError.
    /// </summary>
    internal static nint Fill(PyObject* op, nint start, nint count, uint character)
    {
        if (op == null || !StringObjects.IsString(op))
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (!CheckUnshared(op))
        {
            return -1;
        }
        if (character > StringLayout.Bound(op))
        {
            Errors.ValueError("fill character is bigger than the string maximum character"u8);
            return -1;
        }
        if (start < 0)
        {
            Errors.IndexError("string index out of range"u8);
            return -1;
        }
        nint room = StringLayout.Length(op) - start;
        count = count < room ? count : room;
        if (count <= 0)
        {
            return 0;
        }
        FillUnchecked(op, start, count, character);
        return count;
    }

    /// <summary>Stores one character several times; it fits, and there is room.</summary>
    internal static void FillUnchecked(PyObject* op, nint start, nint count, uint character)
        => CharacterBlocks.Fill(StringLayout.Kind(op), StringLayout.Data(op), start, count, character);

    /// <summary>Copies characters that are there to where there is room for them.</summary>
    internal static void CopyUnchecked(PyObject* to, nint toStart, PyObject* from, nint fromStart, nint count)
    {
        if (count > 0)
        {
            CharacterBlocks.Copy(
                StringLayout.Kind(to), StringLayout.Data(to), toStart, StringLayout.Kind(from), StringLayout.Data(from), fromStart, count);
        }
    }

    /// <summary>
    /// Copies up to count characters of one string into another. Return: how many; -1 with SystemError or IndexError, and nothing is
    /// copied.
    /// </summary>
    internal static nint CopyCharacters(PyObject* to, nint toStart, PyObject* from, nint fromStart, nint count)
    {
        if (to == null || from == null || !StringObjects.IsString(to) || !StringObjects.IsString(from))
        {
            Errors.BadInternalCall();
            return -1;
        }
        if (fromStart < 0 || fromStart > StringLayout.Length(from) || toStart < 0 || toStart > StringLayout.Length(to))
        {
            Errors.IndexError("string index out of range"u8);
            return -1;
        }
        if (count < 0)
        {
            Errors.SystemError("how_many cannot be negative"u8);
            return -1;
        }
        nint available = StringLayout.Length(from) - fromStart;
        count = count < available ? count : available;
        if (!CheckRoom(to, toStart, from, fromStart, count))
        {
            return -1;
        }
        CopyUnchecked(to, toStart, from, fromStart, count);
        return count;
    }

    private static bool CheckRoom(PyObject* to, nint toStart, PyObject* from, nint fromStart, nint count)
    {
        if (count > StringLayout.Length(to) - toStart)
        {
            Errors.Format(
                *Symbols.Table.PyExc_SystemError, "Cannot write %zi characters at %zi in a string of %zi characters"u8,
                count, toStart, StringLayout.Length(to));
            return false;
        }
        if (count == 0)
        {
            return true;
        }
        if (!CheckUnshared(to))
        {
            return false;
        }
        int kind = StringLayout.Kind(from);
        byte* data = (byte*)StringLayout.Data(from) + (fromStart * kind);
        if (CharacterBlocks.Bound(kind, data, count) <= StringLayout.Bound(to))
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_SystemError, "Cannot copy %s characters into a string of %s characters"u8,
            (nint)NameOfForm(from), (nint)NameOfForm(to));
        return false;
    }

    private static byte* NameOfForm(PyObject* op)
        => CString.Of(StringLayout.Bound(op) switch
        {
            StringLayout.MaximumAscii => "ascii"u8,
            StringLayout.MaximumLatin1 => "latin1"u8,
            StringLayout.MaximumTwoByte => "UCS2"u8,
            _ => "UCS4"u8,
        });

    /// <summary>False with SystemError where others may know a string.</summary>
    private static bool CheckUnshared(PyObject* op)
    {
        if (IsUnshared(op))
        {
            return true;
        }
        Errors.SystemError("Cannot modify a string currently used"u8);
        return false;
    }
}
