using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Dicts are equal when they have the same keys with equal values; they have no order.</summary>
internal static unsafe class DictComparison
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> RichComparePointer => &RichCompare;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (op is not (ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE) || !DictObjects.IsDict(self) || !DictObjects.IsDict(other))
        {
            return Symbols.NotImplemented;
        }
        int equal = Equal(self, other);
        int wanted = op == ComparisonOperators.Py_EQ ? 1 : 0;
        return equal < 0 ? null : Booleans.From(equal == wanted);
    }

    // 1, 0, or -1 with an error. Foreign code may change both dicts at each step: the position is checked against the table anew.
    private static int Equal(PyObject* left, PyObject* right)
    {
        if (DictObjects.Count(left) != DictObjects.Count(right))
        {
            return 0;
        }
        nint position = 0;
        nint hash;
        PyObject* key;
        PyObject* value;
        while (DictObjects.Next(left, &position, &key, &value, &hash))
        {
            Refcount.IncRef(key);
            Refcount.IncRef(value);
            int equal = EqualItem(right, key, hash, value); // foreign code
            Refcount.DecRef(key);
            Refcount.DecRef(value);
            if (equal <= 0)
            {
                return equal;
            }
        }
        return 1;
    }

    private static int EqualItem(PyObject* dict, PyObject* key, nint hash, PyObject* value)
    {
        PyObject* other = DictObjects.FindKnownHash(dict, key, hash); // foreign code
        if (other == null)
        {
            return Errors.Occurred() ? -1 : 0;
        }
        Refcount.IncRef(other);
        int equal = Comparison.CompareBool(value, other, ComparisonOperators.Py_EQ); // foreign code
        Refcount.DecRef(other);
        return equal;
    }
}
