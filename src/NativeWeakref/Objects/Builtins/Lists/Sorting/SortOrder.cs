using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists.Sorting;

/// <summary>What kind of keys are compared. Only objects run foreign code and can fail.</summary>
internal enum SortOrder
{
    /// <summary>Objects of several types, by the operator.</summary>
    Objects,

    /// <summary>Objects of one type, by its slot.</summary>
    OneType,

    /// <summary>Exact tuples whose first items are of one type and no tuples; those are compared as in <see cref="OneType"/>.</summary>
    Tuples,

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
            : LessObject(order, (PyObject*)left->Key, (PyObject*)right->Key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LessObject(SortOrder order, PyObject* left, PyObject* right) => order switch
    {
        SortOrder.OneType => LessOfOneType(left, right),
        SortOrder.Tuples => LessTuple(left, right),
        _ => Comparison.CompareBool(left, right, ComparisonOperators.Py_LT), // foreign code, as below
    };

    // Without the detours of the operator. One that declines is asked again by the operator, as in CPython.
    private static int LessOfOneType(PyObject* left, PyObject* right)
    {
        if (left->ob_type->tp_richcompare == null)
        {
            return Comparison.CompareBool(left, right, ComparisonOperators.Py_LT);
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

    private static int LessTuple(PyObject* left, PyObject* right)
    {
        nint different = TupleComparison.FirstDifference(left, right);
        if (different < 0)
        {
            return -1;
        }
        if (different == TupleObjects.Size(left) || different == TupleObjects.Size(right))
        {
            return TupleObjects.Size(left) < TupleObjects.Size(right) ? 1 : 0;
        }
        PyObject* ours = TupleObjects.Items(left)[different];
        PyObject* theirs = TupleObjects.Items(right)[different];
        return different == 0 ? LessOfOneType(ours, theirs) : Comparison.CompareBool(ours, theirs, ComparisonOperators.Py_LT);
    }
}
