using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Strings;

/// <summary>Changing a string in place, which only its maker may do while nobody else knows it.</summary>
internal static unsafe class StringChange
{
    /// <summary>Whether a string may be changed: an exact str with one reference, no hash yet, neither interned nor shared.</summary>
    internal static bool IsUnshared(PyObject* op)
        => op->ob_refcnt == 1 && Strings.IsExactString(op) && ((PyASCIIObject*)op)->hash == -1 && StringLayout.IsCompact(op)
            && !StringLayout.IsInterned(op);

    /// <summary>Stores a character. Return: 0; -1 with TypeError, IndexError, SystemError or ValueError.</summary>
    internal static int WriteCharacter(PyObject* op, nint index, uint character)
    {
        if (!Strings.IsString(op))
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
    /// Gives the string at a place another length, by a copy where others know it. Return: 0; -1 with SystemError or MemoryError, and the
    /// place is unchanged.
    /// </summary>
    internal static int Resize(PyObject** place, nint length)
    {
        PyObject* op = place == null ? null : *place;
        if (op == null || !Strings.IsString(op) || length < 0)
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
                CharacterBlocks.Copy(StringLayout.Kind(copy), StringLayout.Data(copy), 0, StringLayout.Kind(op), StringLayout.Data(op), 0, kept);
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

    /// <summary>False with SystemError where others may know a string.</summary>
    internal static bool CheckUnshared(PyObject* op)
    {
        if (IsUnshared(op))
        {
            return true;
        }
        Errors.SystemError("Cannot modify a string currently used"u8);
        return false;
    }
}
