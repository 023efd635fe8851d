using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>Finding the simplest way to compare keys: numbers by value where all are of one exact type.</summary>
internal static unsafe class SortKeys
{
    /// <summary>Stores the keys in the entries. Return: what the entries hold.</summary>
    internal static SortOrder Fill(SortEntry* entries, PyObject** keys, nint count)
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
        for (nint i = 0; i < count; i++)
        {
            entries[i].Key = (nint)keys[i];
            strings &= StringObjects.IsExactString(keys[i]);
        }
        return strings ? SortOrder.Strings : SortOrder.Objects;
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
}
