using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The arguments of a Unicode error, borrowed from their tuple: [encoding,] object, start, end, reason.</summary>
internal unsafe struct UnicodeErrorArguments
{
    internal PyObject* Encoding;
    internal PyObject* Object;
    internal PyObject* Reason;
    internal nint Start;
    internal nint End;

    /// <summary>
    /// Reads a tuple. Input: whether an encoding comes first, and whether the object is a str. Return: false with an error set.
    /// </summary>
    internal static bool Read(UnicodeErrorArguments* given, PyObject* args, bool hasEncoding, bool isText)
    {
        nint count = hasEncoding ? 5 : 4;
        if (TupleObjects.Size(args) != count)
        {
            Errors.Format(
                *Symbols.Table.PyExc_TypeError, "function takes exactly %zd arguments (%zd given)"u8, count, TupleObjects.Size(args));
            return false;
        }
        PyObject** item = TupleObjects.Items(args);
        int next = 0;
        if (hasEncoding)
        {
            given->Encoding = item[next++];
            if (!CheckText(given->Encoding, next))
            {
                return false;
            }
        }
        given->Object = item[next++];
        if (isText && !CheckText(given->Object, next))
        {
            return false;
        }
        if (!ReadSize(item[next++], &given->Start) || !ReadSize(item[next++], &given->End))
        {
            return false;
        }
        given->Reason = item[next++];
        return CheckText(given->Reason, next);
    }

    private static bool CheckText(PyObject* value, int number)
    {
        if (StringObjects.IsString(value))
        {
            return true;
        }
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "argument %zd must be str, not %.50s"u8,
            number, (nint)(value == Symbols.None ? CString.Of("None"u8) : value->ob_type->tp_name));
        return false;
    }

    private static bool ReadSize(PyObject* value, nint* place)
    {
        PyObject* index = IntegerIndex.Of(value); // foreign code
        if (index == null)
        {
            return false;
        }
        int overflow;
        *place = (nint)IntegerObjects.AsInt64(index, &overflow);
        Refcount.DecRef(index);
        if (overflow != 0)
        {
            Errors.OverflowError("Python int too large to convert to C ssize_t"u8);
        }
        return overflow == 0;
    }
}
