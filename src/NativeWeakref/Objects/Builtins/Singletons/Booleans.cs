using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Singletons;

/// <summary>True and False. Both are immortal, so owned and borrowed are the same.</summary>
internal static unsafe class Booleans
{
    /// <summary>The object of a truth value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyObject* From(bool value) => value ? Symbols.True : Symbols.False;

    /// <summary>As <see cref="From"/> for a number of C, which is true unless it is 0.</summary>
    internal static PyObject* FromNumber(long value) => From(value != 0);

    /// <summary>Input: two numbers and one of Py_LT to Py_GE. Return: True or False.</summary>
    internal static PyObject* FromComparison(nint left, nint right, int op)
    {
        bool result = op == ComparisonOperators.Py_LT ? left < right
            : op == ComparisonOperators.Py_LE ? left <= right
            : op == ComparisonOperators.Py_EQ ? left == right
            : op == ComparisonOperators.Py_NE ? left != right
            : op == ComparisonOperators.Py_GT ? left > right
            : left >= right;
        return From(result);
    }
}
