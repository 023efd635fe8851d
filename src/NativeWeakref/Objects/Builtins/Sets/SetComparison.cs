using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Sets;

/// <summary>Sets compare by what contains what; frozensets have a hash that does not depend on an order.</summary>
internal static unsafe class SetComparison
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> RichComparePointer => &RichCompare;

    internal static delegate* unmanaged[Cdecl]<PyObject*, nint> HashPointer => &Hash;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (!SetObjects.IsAnySet(other))
        {
            return Symbols.NotImplemented;
        }
        int answer = Compare(self, other, op); // foreign code
        return answer < 0 ? null : Booleans.From(answer != 0);
    }

    private static int Compare(PyObject* self, PyObject* other, int op)
    {
        nint size = SetObjects.Count(self);
        nint otherSize = SetObjects.Count(other);
        if (op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE)
        {
            int equal = size != otherSize || HashesDiffer((PySetObject*)self, (PySetObject*)other) ? 0 : SetAlgebra.ContainsAll(other, self);
            return equal < 0 || op == ComparisonOperators.Py_EQ ? equal : 1 - equal;
        }
        if (op is ComparisonOperators.Py_LT or ComparisonOperators.Py_LE)
        {
            return op == ComparisonOperators.Py_LT && size >= otherSize ? 0 : SetAlgebra.ContainsAll(other, self);
        }
        return op == ComparisonOperators.Py_GT && size <= otherSize ? 0 : SetAlgebra.ContainsAll(self, other);
    }

    private static bool HashesDiffer(PySetObject* left, PySetObject* right)
        => left->hash != -1 && right->hash != -1 && left->hash != right->hash;

    // The numbers are CPython's: hashes of frozensets are the same.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Hash(PyObject* self)
    {
        PySetObject* set = (PySetObject*)self;
        if (set->hash != -1)
        {
            return set->hash;
        }
        ulong hash = 0;
        nint position = 0;
        for (setentry* entry = SetTable.Next(set, &position); entry != null; entry = SetTable.Next(set, &position))
        {
            ulong part = (ulong)entry->hash;
            hash ^= (part ^ 89869747 ^ (part << 16)) * 3644798167;
        }
        hash ^= ((ulong)set->used + 1) * 1927868237;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = (hash * 69069) + 907133923;
        set->hash = (nint)hash == -1 ? 590923713 : (nint)hash;
        return set->hash;
    }
}
