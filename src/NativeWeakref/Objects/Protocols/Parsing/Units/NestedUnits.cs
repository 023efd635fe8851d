using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Protocols.Parsing.Units;

/// <summary>Units in parentheses: an item of a sequence for each.</summary>
internal static unsafe class NestedUnits
{
    /// <summary>
    /// The format is behind the parenthesis, and afterwards behind the one that closes it; foreign code. Objects and memory that are
    /// stored live as long as the sequence keeps its items. Return: false with an error.
    /// </summary>
    internal static bool Convert(ArgumentParse* parse, PyObject* arg)
    {
        nint count = CountUnits(parse->Format);
        if (!SequenceProtocol.IsSequence(arg) || BytesObjects.IsBytes(arg))
        {
            return parse->Refuse("%U must be %zd-item sequence, not %.50s"u8, count, (nint)ArgumentErrors.TypeName(arg));
        }
        nint size = SequenceProtocol.Size(arg); // foreign code
        if (size != count)
        {
            return parse->Refuse("%U must be sequence of length %zd, not %zd"u8, count, size);
        }
        if (!parse->Enter())
        {
            return false;
        }
        for (nint i = 0; i < count; i++)
        {
            parse->SetIndex(i);
            if (!ConvertItem(parse, arg, i))
            {
                return false; // the way to the item stays for whoever asks where it failed
            }
        }
        parse->Leave();
        parse->Format += *parse->Format != 0 ? 1 : 0; // as in CPython nobody looks whether it is the parenthesis
        return true;
    }

    private static bool ConvertItem(ArgumentParse* parse, PyObject* arg, nint index)
    {
        PyObject* item = SequenceProtocol.GetItem(arg, index); // foreign code
        if (item == null)
        {
            Errors.Clear();
            return parse->Refuse("%U is not retrievable"u8, 0, 0);
        }
        bool converted = UnitConversion.Convert(parse, item);
        Refcount.DecRef(item); // foreign code
        return converted;
    }

    // Up to the closing parenthesis. The e is half a unit.
    private static nint CountUnits(byte* format)
    {
        nint count = 0;
        int depth = 0;
        for (; !ArgumentParse.IsEnd(*format) && (depth > 0 || *format != ')'); format++)
        {
            bool isUnit = *format == '(' || (ArgumentParse.IsLetter(*format) && *format != 'e');
            count += depth == 0 && isUnit ? 1 : 0;
            depth += *format == '(' ? 1 : *format == ')' ? -1 : 0;
        }
        return count;
    }
}
