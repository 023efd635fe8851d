using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>What kind of keys are compared. Only objects run foreign code and can fail.</summary>
internal enum SortOrder
{
    /// <summary>Objects, by their own operator.</summary>
    Objects,

    /// <summary>Exact strings.</summary>
    Strings,

    /// <summary>Exact strings of narrow characters, sorted by themselves; the entries hold the first characters that differ, as a number.</summary>
    NarrowStrings,

    /// <summary>Whole numbers; the entries hold their values.</summary>
    Integers,

    /// <summary>Floating-point numbers; the entries hold their values.</summary>
    Doubles,
}

/// <summary>Comparing the keys of two entries.</summary>
internal static unsafe class SortComparison
{
    /// <summary>1 if the left key is less than the right one, else 0; -1 with an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Less(SortOrder order, SortEntry* left, SortEntry* right)
    {
        if (order == SortOrder.Doubles)
        {
            return *(double*)&left->Key < *(double*)&right->Key ? 1 : 0;
        }
        if (order == SortOrder.Integers)
        {
            return left->Key < right->Key ? 1 : 0;
        }
        if (order == SortOrder.NarrowStrings)
        {
            return left->Key != right->Key ? left->Key < right->Key ? 1 : 0 : StringComparison.Order(left->Item, right->Item) < 0 ? 1 : 0;
        }
        return order == SortOrder.Strings
            ? StringComparison.Compare((PyObject*)left->Key, (PyObject*)right->Key) < 0 ? 1 : 0
            : LessObject((PyObject*)left->Key, (PyObject*)right->Key);
    }

    // Objects of one type that answer with a truth value are asked without the detours of the general comparison.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LessObject(PyObject* left, PyObject* right)
    {
        if (left->ob_type != right->ob_type || left->ob_type->tp_richcompare == null)
        {
            return Comparison.CompareBool(left, right, ComparisonOperators.Py_LT); // foreign code, as below
        }
        PyObject* answer = left->ob_type->tp_richcompare(left, right, ComparisonOperators.Py_LT);
        if (answer == Symbols.True || answer == Symbols.False)
        {
            return answer == Symbols.True ? 1 : 0;
        }
        if (answer == Symbols.NotImplemented)
        {
            return Comparison.CompareBool(left, right, ComparisonOperators.Py_LT);
        }
        if (answer == null)
        {
            return -1;
        }
        int truth = ObjectProtocol.IsTrue(answer);
        Refcount.DecRef(answer);
        return truth;
    }
}
