using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>Finding the simplest way to compare keys: numbers by value where all are of one exact type.</summary>
internal static unsafe class SortKeys
{
    /// <summary>Stores the keys in the entries. Input: whether they are the items. Return: what the entries hold.</summary>
    internal static SortOrder Fill(SortEntry* entries, PyObject** keys, nint count, bool byThemselves)
    {
        PyTypeObject* type = keys[0]->ob_type;
        if (type == Symbols.Table.PyLong_Type && TryIntegers(entries, keys, count))
        {
            return SortOrder.Integers;
        }
        if (type == Symbols.Table.PyFloat_Type && TryDoubles(entries, keys, count))
        {
            return SortOrder.Doubles;
        }
        bool strings = type == Symbols.Table.PyUnicode_Type;
        if (strings && byThemselves && TryStrings(entries, keys, count))
        {
            return SortOrder.NarrowStrings;
        }
        for (nint i = 0; i < count; i++)
        {
            entries[i].Key = (nint)keys[i];
            strings &= StringObjects.IsExactString(keys[i]);
        }
        return strings ? SortOrder.Strings : OrderOfObjects(keys, count);
    }

    private static SortOrder OrderOfObjects(PyObject** keys, nint count)
    {
        bool oneType = true;
        bool tuples = true;
        for (nint i = 0; i < count && (oneType || tuples); i++)
        {
            oneType &= keys[i]->ob_type == keys[0]->ob_type;
            tuples = tuples && TupleObjects.IsExactTuple(keys[i]) && TupleObjects.Size(keys[i]) > 0
                && TupleObjects.Items(keys[i])[0]->ob_type == TupleObjects.Items(keys[0])[0]->ob_type;
        }
        return tuples && !TupleObjects.IsExactTuple(TupleObjects.Items(keys[0])[0]) ? SortOrder.Tuples
            : oneType ? SortOrder.OneType
            : SortOrder.Objects;
    }

    private static bool TryDoubles(SortEntry* entries, PyObject** keys, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            if (!FloatObjects.IsExactFloat(keys[i]))
            {
                return false;
            }
            *(double*)&entries[i].Key = FloatObjects.Value(keys[i]);
        }
        return true;
    }

    private static bool TryIntegers(SortEntry* entries, PyObject** keys, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            int overflow;
            if (!IntegerObjects.IsExactInteger(keys[i]))
            {
                return false;
            }
            entries[i].Key = (nint)IntegerObjects.AsInt64(keys[i], &overflow);
            if (overflow != 0)
            {
                return false;
            }
        }
        return true;
    }

    // What all begin with says nothing about their order: the number is made of the characters behind it.
    private static bool TryStrings(SortEntry* entries, PyObject** keys, nint count)
    {
        nint common = nint.MaxValue;
        byte* first = (byte*)StringLayout.Data(keys[0]);
        for (nint i = 0; i < count; i++)
        {
            if (!StringObjects.IsExactString(keys[i]) || StringLayout.Kind(keys[i]) != 1)
            {
                return false;
            }
            byte* text = (byte*)StringLayout.Data(keys[i]);
            nint limit = StringLayout.Length(keys[i]) < common ? StringLayout.Length(keys[i]) : common;
            common = 0;
            while (common < limit && text[common] == first[common])
            {
                common++;
            }
        }
        for (nint i = 0; i < count; i++)
        {
            entries[i].Key = NumberOf(keys[i], common);
        }
        return true;
    }

    // Eight characters from a place on, the first one highest, zeros behind the end; the sign makes unsigned numbers signed ones.
    private static nint NumberOf(PyObject* text, nint start)
    {
        byte* place = (byte*)StringLayout.Data(text) + start;
        nint length = StringLayout.Length(text) - start;
        ulong number = 0;
        for (int i = 0; i < sizeof(ulong); i++)
        {
            number = (number << 8) | (i < length ? place[i] : 0UL);
        }
        return (nint)(number ^ (1UL << 63));
    }
}
