using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Tuples;

/// <summary>Hash and comparison of tuples: both ask the items.</summary>
internal static unsafe class TupleComparison
{
    // The constants of xxHash64; hashes of tuples are those of CPython.
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime5 = 2870177450012600261;
    private const ulong LengthSalt = Prime5 ^ 3527539;
    private const nint InsteadOfError = 1546275796;

    internal static delegate* unmanaged[Cdecl]<PyObject*, nint> HashPointer => &Hash;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> RichComparePointer => &RichCompare;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        PyObject** items = TupleObjects.Items(self);
        nint size = TupleObjects.Size(self);
        ulong accumulated = Prime5;
        for (nint i = 0; i < size; i++)
        {
            nint lane = ObjectProtocol.Hash(items[i]); // foreign code
            if (lane == -1)
            {
                return -1;
            }
            accumulated += (ulong)lane * Prime2;
            accumulated = BitOperations.RotateLeft(accumulated, 31) * Prime1;
        }
        accumulated += (ulong)size ^ LengthSalt;
        return (nint)accumulated == -1 ? InsteadOfError : (nint)accumulated;
    }

    // The first items that differ decide; where there are none, the sizes.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (!TupleObjects.IsTuple(self) || !TupleObjects.IsTuple(other))
        {
            return Symbols.NotImplemented;
        }
        PyObject** left = TupleObjects.Items(self);
        PyObject** right = TupleObjects.Items(other);
        nint shorter = TupleObjects.Size(self) < TupleObjects.Size(other) ? TupleObjects.Size(self) : TupleObjects.Size(other);
        nint i = 0;
        while (i < shorter)
        {
            int same = Comparison.CompareBool(left[i], right[i], ComparisonOperators.Py_EQ); // foreign code
            if (same < 0)
            {
                return null;
            }
            if (same == 0)
            {
                break;
            }
            i++;
        }
        if (i == shorter)
        {
            return Booleans.FromComparison(TupleObjects.Size(self), TupleObjects.Size(other), op);
        }
        if (op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE)
        {
            return Booleans.From(op == ComparisonOperators.Py_NE);
        }
        return Comparison.Compare(left[i], right[i], op); // foreign code
    }
}
