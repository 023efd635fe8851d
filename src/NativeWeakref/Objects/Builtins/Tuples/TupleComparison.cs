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
    internal static delegate* unmanaged[Cdecl]<PyObject*, nint> HashPointer => &Hash;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> RichComparePointer => &RichCompare;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        if (!RecursionGuard.HasRoom(" while hashing a tuple"u8))
        {
            return -1;
        }
        PyObject** items = TupleObjects.Items(self);
        nint size = TupleObjects.Size(self);
        ItemsHash hash = ItemsHash.Start();
        for (nint i = 0; i < size; i++)
        {
            if (!hash.TryAdd(items[i])) // foreign code
            {
                return -1;
            }
        }
        return hash.Finish(size);
    }

    // The first items that differ decide; where there are none, the sizes.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (!TupleObjects.IsTuple(self) || !TupleObjects.IsTuple(other))
        {
            return Symbols.NotImplemented;
        }
        nint different = FirstDifference(self, other);
        if (different < 0)
        {
            return null;
        }
        if (different == TupleObjects.Size(self) || different == TupleObjects.Size(other))
        {
            return Booleans.FromComparison(TupleObjects.Size(self), TupleObjects.Size(other), op);
        }
        if (op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE)
        {
            return Booleans.From(op == ComparisonOperators.Py_NE);
        }
        return Comparison.Compare(TupleObjects.Items(self)[different], TupleObjects.Items(other)[different], op); // foreign code
    }

    /// <summary>The index of the first items that differ, or the size of the shorter tuple; -1 with an error.</summary>
    internal static nint FirstDifference(PyObject* one, PyObject* another)
    {
        PyObject** left = TupleObjects.Items(one);
        PyObject** right = TupleObjects.Items(another);
        nint shorter = TupleObjects.Size(one) < TupleObjects.Size(another) ? TupleObjects.Size(one) : TupleObjects.Size(another);
        nint i = 0;
        while (i < shorter)
        {
            int same = left[i] == right[i] ? 1 : Comparison.CompareBool(left[i], right[i], ComparisonOperators.Py_EQ); // foreign code
            if (same < 0)
            {
                return -1;
            }
            if (same == 0)
            {
                break;
            }
            i++;
        }
        return i;
    }
}
