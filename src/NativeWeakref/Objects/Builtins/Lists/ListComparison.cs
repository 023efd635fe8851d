using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>Comparing lists, item by item, and looking for an item. Foreign code may change a list at each step.</summary>
internal static unsafe class ListComparison
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, int, PyObject*> RichComparePointer => &RichCompare;

    /// <summary>The index of the first item that is equal, in a range of indices; -1 where there is none, -2 with an error.</summary>
    internal static nint Find(PyObject* list, PyObject* value, nint start, nint stop)
    {
        for (nint i = start; i < stop && i < ListObjects.Size(list); i++)
        {
            int equal = ItemEquals(list, i, value);
            if (equal != 0)
            {
                return equal < 0 ? -2 : i;
            }
        }
        return -1;
    }

    /// <summary>Whether an item, which is there, equals a value: 1, 0, or -1 with an error. Foreign code.</summary>
    internal static int ItemEquals(PyObject* list, nint index, PyObject* value)
    {
        PyObject* item = ListObjects.Items(list)[index];
        if (item == value)
        {
            return 1;
        }
        Refcount.IncRef(item);
        int equal = Comparison.CompareBool(item, value, ComparisonOperators.Py_EQ); // foreign code
        Refcount.DecRef(item);
        return equal;
    }

    // The first items that differ decide; where there are none, the sizes.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* RichCompare(PyObject* self, PyObject* other, int op)
    {
        if (!ListObjects.IsList(self) || !ListObjects.IsList(other))
        {
            return Symbols.NotImplemented;
        }
        if (ListObjects.Size(self) != ListObjects.Size(other) && op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE)
        {
            return Booleans.From(op == ComparisonOperators.Py_NE);
        }
        for (nint i = 0; HasItem(self, i) && HasItem(other, i); i++)
        {
            PyObject* left = Refcount.NewRef(ListObjects.Items(self)[i]);
            PyObject* right = Refcount.NewRef(ListObjects.Items(other)[i]);
            int equal = left == right ? 1 : Comparison.CompareBool(left, right, ComparisonOperators.Py_EQ); // foreign code
            Refcount.DecRef(left);
            Refcount.DecRef(right);
            if (equal <= 0)
            {
                return equal < 0 ? null : CompareDiffering(self, other, i, op);
            }
        }
        return Booleans.FromComparison(ListObjects.Size(self), ListObjects.Size(other), op);
    }

    // The comparison may have shortened a list; then the sizes decide after all.
    private static PyObject* CompareDiffering(PyObject* self, PyObject* other, nint index, int op)
    {
        if (!HasItem(self, index) || !HasItem(other, index))
        {
            return Booleans.FromComparison(ListObjects.Size(self), ListObjects.Size(other), op);
        }
        if (op is ComparisonOperators.Py_EQ or ComparisonOperators.Py_NE)
        {
            return Booleans.From(op == ComparisonOperators.Py_NE);
        }
        PyObject* left = Refcount.NewRef(ListObjects.Items(self)[index]);
        PyObject* right = Refcount.NewRef(ListObjects.Items(other)[index]);
        PyObject* result = Comparison.Compare(left, right, op); // foreign code
        Refcount.DecRef(left);
        Refcount.DecRef(right);
        return result;
    }

    private static bool HasItem(PyObject* list, nint index) => index < ListObjects.Size(list);
}
