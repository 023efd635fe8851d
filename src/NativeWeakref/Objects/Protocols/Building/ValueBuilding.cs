using NativeWeakref.Abi;
using NativeWeakref.Objects.Protocols.Parsing;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Building;

// As in CPython a failure does not end the reading: what the format still has is built and dropped, so that references that are
// handed over ("N") are given up.

/// <summary>Making objects of C values as a format says. Lies on the stack.</summary>
internal unsafe struct ValueBuilding
{
    /// <summary>The next unit.</summary>
    internal byte* Format;

    /// <summary>The C values.</summary>
    internal VaList* Values;

    /// <summary>Whether "#" has a Py_ssize_t, as nothing else is allowed any more.</summary>
    internal bool SizesAreWide;

    /// <summary>
    /// Input: a format; the values, read from a copy of the list; whether "#" has a Py_ssize_t. Return: None for a format without units,
    /// the object of a single one, a tuple of several; owned, or NULL with an error.
    /// </summary>
    internal static PyObject* Build(byte* format, VaList* values, bool sizesAreWide)
    {
        if (NullArgument.IsMissing(values))
        {
            return null;
        }
        VaList list;
        VaList.Copy(&list, values);
        ValueBuilding building;
        nint count = Begin(&building, format, &list, sizesAreWide);
        return count < 0 ? null
            : count == 0 ? Symbols.None
            : count == 1 ? ValueUnits.Build(&building)
            : ValueContainers.BuildTuple(&building, 0, count);
    }

    /// <summary>Begins with a format. Return: the number of its units; -1 with SystemError.</summary>
    internal static nint Begin(ValueBuilding* building, byte* format, VaList* values, bool sizesAreWide)
    {
        building->Format = format;
        building->Values = values;
        building->SizesAreWide = sizesAreWide;
        if (format == null)
        {
            Errors.BadInternalCall();
            return -1;
        }
        return building->CountUnits(0);
    }

    /// <summary>Reads a character that may stand in the format.</summary>
    internal bool Take(byte character)
    {
        if (*Format != character)
        {
            return false;
        }
        Format++;
        return true;
    }

    /// <summary>
    /// Number of units up to a character that ends them: the end of the format, or a closing parenthesis of any kind. Return: -1 with
    /// SystemError where that is missing.
    /// </summary>
    internal readonly nint CountUnits(byte end)
    {
        nint count = 0;
        nint depth = 0;
        byte* at = Format;
        for (; depth > 0 || *at != end; at++)
        {
            if (ArgumentParse.IsLetter(*at))
            {
                count += depth == 0 ? 1 : 0;
                continue;
            }
            switch (*at)
            {
                case 0:
                    Errors.SystemError("unmatched paren in format"u8);
                    return -1;
                case (byte)'(':
                case (byte)'[':
                case (byte)'{':
                    count += depth == 0 ? 1 : 0;
                    depth++;
                    break;
                case (byte)')':
                case (byte)']':
                case (byte)'}':
                    depth--;
                    break;
                case (byte)'#':
                case (byte)'&':
                case (byte)',':
                case (byte)':':
                case (byte)' ':
                case (byte)'\t':
                    break;
                default:
                    count += depth == 0 ? 1 : 0;
                    break;
            }
        }
        return count;
    }
}
